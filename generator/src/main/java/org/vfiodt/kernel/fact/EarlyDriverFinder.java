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
 * Reads in a kernel's sources which interrupt controllers, clocks and timers are set up early.
 * Files whose drivers give the node back (they clear {@code OF_POPULATED} however the setup went)
 * do not count.
 */
public final class EarlyDriverFinder {
  private static final List<String> FOLDERS =
      List.of(
          "drivers/irqchip",
          "drivers/clk",
          "drivers/clocksource",
          "arch/arm/common",
          "arch/arm/kernel");
  private static final String MACHINES = "arch/arm";
  private static final int MOST_FILES = 20_000;
  private static final String DECLARE = "_DECLARE";
  private static final Pattern DECLARATION =
      Pattern.compile(
          "^(IRQCHIP_DECLARE|CLK_OF_DECLARE|TIMER_OF_DECLARE|CLOCKSOURCE_OF_DECLARE)\\(\\s*\\w+,\\s*\"([^\"]+)\"",
          Pattern.MULTILINE);
  private static final Pattern GIVEN_BACK =
      Pattern.compile("^\\tof_node_clear_flag\\(\\w+, OF_POPULATED\\)", Pattern.MULTILINE);

  private final KernelTree tree;
  private final Set<String> controllers = new TreeSet<>();
  private final Set<String> clocks = new TreeSet<>();
  private final Set<String> timers = new TreeSet<>();

  private EarlyDriverFinder(KernelTree tree) {
    this.tree = tree;
  }

  public static EarlyDrivers find(KernelTree tree) {
    EarlyDriverFinder finder = new EarlyDriverFinder(tree);
    finder.walk();
    return new EarlyDrivers(finder.controllers, finder.clocks, finder.timers);
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
    if (text.isEmpty()) {
      return;
    }
    boolean givenBack = GIVEN_BACK.matcher(text.get()).find();
    Matcher matcher = DECLARATION.matcher(text.get());
    while (matcher.find()) {
      switch (matcher.group(1)) {
        case "IRQCHIP_DECLARE" -> add(controllers, matcher.group(2), givenBack);
        case "CLK_OF_DECLARE" -> add(clocks, matcher.group(2), givenBack);
        default -> timers.add(matcher.group(2));
      }
    }
  }

  private static void add(Set<String> kind, String compatible, boolean givenBack) {
    if (!givenBack) {
      kind.add(compatible);
    }
  }
}
