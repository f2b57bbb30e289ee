// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Who the user's git says the user is. Nothing is made up from host or login names. */
public final class IdentityReader {
  private IdentityReader() {}

  /**
   * GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, or else author.* and user.* of the repository around a
   * folder, of the user's and of the system's git configuration, in that order; at last EMAIL.
   *
   * @param environment variables of the process
   */
  public static Outcome<Identity> read(Map<String, String> environment, Path folder) {
    GitConfig config = GitConfig.read(environment, folder);
    Optional<String> name =
        variable(environment, "GIT_AUTHOR_NAME")
            .or(() -> config.value("author", "name"))
            .or(() -> config.value("user", "name"));
    Optional<String> email =
        variable(environment, "GIT_AUTHOR_EMAIL")
            .or(() -> config.value("author", "email"))
            .or(() -> config.value("user", "email"))
            .or(() -> variable(environment, "EMAIL"));
    if (name.isEmpty() || email.isEmpty()) {
      return missing(
          name.isPresent() ? "address" : email.isPresent() ? "name" : "name and address");
    }
    return Identity.of(name.get(), email.get());
  }

  private static Optional<String> variable(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(text -> !text.isBlank());
  }

  private static Outcome<Identity> missing(String what) {
    return Outcome.failed(
        Diagnostic.of(
                SeriesCode.IDENTITY_MISSING, "git does not know your " + what + " for the patches")
            .hint(
                "git config --global user.name 'Your Name' && git config --global user.email"
                    + " you@example.org"));
  }
}
