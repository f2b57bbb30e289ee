// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.archive;

import java.io.IOException;

/** A tar file that cannot be read to its end; the message is made for users. */
public final class DamagedArchive extends IOException {
  private static final long serialVersionUID = 1L;

  public DamagedArchive(String message) {
    super(message);
  }
}
