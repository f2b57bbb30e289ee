// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.exec.Command;

/**
 * What makes a job differ from the usual test of its board.
 *
 * @param fragments names of Kconfig fragments that are taken beside those of the board
 * @param guest further lines of the guest's file {@code /expect}
 * @param emulator further arguments of the emulator
 * @param base the boot whose warnings are known; empty when warnings decide nothing
 */
public record TestVariant(
    List<String> fragments, List<String> guest, List<String> emulator, Optional<BaseConsole> base) {
  public static final TestVariant USUAL =
      new TestVariant(List.of(), List.of(), List.of(), Optional.empty());

  public TestVariant {
    fragments = List.copyOf(fragments);
    guest = List.copyOf(guest);
    emulator = List.copyOf(emulator);
    Objects.requireNonNull(base);
  }

  /** The options of the command line that ask for it, as a shell reads them. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    fragments.forEach(name -> arguments.addAll(List.of("--kconfig", name)));
    guest.forEach(line -> arguments.addAll(List.of("--guest", Command.quoted(line))));
    emulator.forEach(word -> arguments.add("--emulator=" + Command.quoted(word)));
    base.ifPresent(each -> arguments.addAll(each.arguments()));
    return List.copyOf(arguments);
  }
}
