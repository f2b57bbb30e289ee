// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;

/**
 * Compilers outlive this program when it is killed, and must not see the files of its next run.
 * Every make holds a lock that its descendants inherit, so that it is free when the last of them
 * has ended; flock(1) is the only one who can give it to them.
 */
public final class TreeInUse {
  private TreeInUse() {}

  /** The words that run a program so that it and its descendants are waited for. */
  static List<String> held(Path tree, List<String> argv) {
    List<String> words = new ArrayList<>(List.of("flock", "--no-fork", lock(tree)));
    words.addAll(argv);
    return words;
  }

  /** Waits for what a killed run has left running in a kernel tree. */
  public static Outcome<CommandResult> awaitEnd(CommandRunner runner, Path tree) {
    return runner.run(Command.of(tree, "flock", lock(tree), "true"));
  }

  private static String lock(Path tree) {
    return tree.resolveSibling(tree.getFileName() + ".busy").toString();
  }
}
