// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/** What no command may leave behind, however it ends. */
final class Leftovers {
  private Leftovers() {}

  /** Nothing that is half done, neither under its own name nor under a temporary one. */
  static void none(Path folder) {
    assertThat(Folder.names(folder))
        .noneMatch(name -> name.matches(".*(\\.tmp/?|\\.tmp/.*|\\.part|\\.new|/\\.unfinished.*)"));
  }
}
