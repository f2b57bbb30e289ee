// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.vfiodt.exec.Command;

/** Where the warnings of the kernel without the series come from. */
public sealed interface BaseConsole {
  /** The options of the command line that ask for it, as a shell reads them. */
  List<String> arguments();

  /** An earlier boot left them. */
  record Saved(Path console) implements BaseConsole {
    public Saved {
      Objects.requireNonNull(console);
    }

    @Override
    public List<String> arguments() {
      return List.of("--base-console", Command.quoted(console.toString()));
    }
  }

  /** The base is built and booted itself. */
  record Booted() implements BaseConsole {
    @Override
    public List<String> arguments() {
      return List.of("--compare-base");
    }
  }
}
