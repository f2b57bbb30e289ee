// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.nio.file.Path;
import java.util.Map;
import org.vfiodt.diag.Outcome;

/** Who the user's git says the user is. */
public final class IdentityReader {
  private IdentityReader() {}

  /**
   * GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, or else author.* and user.* of the repository around a
   * folder, of the user's and of the system's git configuration, in that order.
   *
   * @param environment variables of the process
   */
  public static Outcome<Identity> read(Map<String, String> environment, Path folder) {
    throw new UnsupportedOperationException();
  }
}
