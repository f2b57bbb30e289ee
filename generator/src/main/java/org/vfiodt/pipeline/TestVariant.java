// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * What makes a job differ from the usual test of its board.
 *
 * @param fragments names of Kconfig fragments that are taken beside those of the board
 * @param guest further lines of the guest's file {@code /expect}
 */
public record TestVariant(List<String> fragments, List<String> guest) {
  public static final TestVariant USUAL = new TestVariant(List.of(), List.of());

  public TestVariant {
    fragments = List.copyOf(fragments);
    guest = List.copyOf(guest);
  }

  /** The options of the command line that ask for it; lines of the guest are in quotes. */
  public List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    fragments.forEach(name -> arguments.addAll(List.of("--kconfig", name)));
    guest.forEach(line -> arguments.addAll(List.of("--guest", "'" + line + "'")));
    return List.copyOf(arguments);
  }
}
