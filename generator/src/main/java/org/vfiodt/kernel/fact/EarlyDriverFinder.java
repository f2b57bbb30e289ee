// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.kernel.EarlyDrivers;
import org.vfiodt.kernel.KernelTree;

/**
 * Reads in a kernel's sources which interrupt controllers and clocks are set up early. Files whose
 * drivers give the node back (they clear {@code OF_POPULATED} however the setup went) do not count.
 */
public final class EarlyDriverFinder {
  private static final List<String> FOLDERS = List.of("drivers/irqchip", "drivers/clk");
  private static final String MACHINES = "arch/arm";
  private static final int MOST_FILES = 20_000;
  private static final String DECLARE = "_DECLARE";
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^(IRQCHIP_DECLARE|CLK_OF_DECLARE)\\(\\s*\\w+,\\s*\"([^\"]+)\"", Pattern.MULTILINE);
  private static final Pattern GIVEN_BACK =
      Pattern.compile("^\\tof_node_clear_flag\\(\\w+, OF_POPULATED\\)", Pattern.MULTILINE);

  private final KernelTree tree;
  private final Set<String> controllers = new TreeSet<>();
  private final Set<String> clocks = new TreeSet<>();

  private EarlyDriverFinder(KernelTree tree) {
    this.tree = tree;
  }

  public static EarlyDrivers find(KernelTree tree) {
    EarlyDriverFinder finder = new EarlyDriverFinder(tree);
    finder.walk();
    return new EarlyDrivers(finder.controllers, finder.clocks);
  }

  private void walk() {
    Deque<String> open = new ArrayDeque<>(FOLDERS);
    tree.list(MACHINES).stream()
        .filter(name -> name.startsWith("mach-"))
        .forEach(name -> open.add(MACHINES + "/" + name));
    int files = 0;
    while (!open.isEmpty()) {
      String folder = open.remove();
      for (String name : tree.list(folder)) {
        if (name.endsWith(".c") && ++files <= MOST_FILES) {
          file(folder + "/" + name);
        } else if (name.indexOf('.') < 0) {
          open.add(folder + "/" + name);
        }
      }
    }
  }

  private void file(String path) {
    Optional<String> text = tree.read(path).filter(content -> content.contains(DECLARE));
    if (text.isEmpty() || GIVEN_BACK.matcher(text.get()).find()) {
      return;
    }
    Matcher matcher = DECLARATION.matcher(text.get());
    while (matcher.find()) {
      Set<String> kind = matcher.group(1).startsWith("IRQ") ? controllers : clocks;
      kind.add(matcher.group(2));
    }
  }
}
