// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.Services;
import org.vfiodt.series.Identity;
import org.vfiodt.series.IdentityReader;

/** Who the commits are by. */
final class Author {
  private static final Identity NOBODY = Identity.of("nobody", "nobody@localhost").get();

  private Author() {}

  /** The user as git knows them; commits that leave the machine need one. */
  static Outcome<Identity> required(Services services) {
    return IdentityReader.read(services.environment(), services.directory());
  }

  /** The user, or nobody where the commits are only built and booted here; then it is said. */
  static Identity orNobody(Services services, Console console) {
    Outcome<Identity> known = required(services);
    if (!known.ok()) {
      console.say("git knows no user.name and user.email: patches are by nobody");
    }
    return known.value().orElse(NOBODY);
  }
}
