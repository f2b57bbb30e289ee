// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.plan.DriverPlan;

/**
 * Last gate before names of a spec become kernel source. The checker of specs says more, and
 * earlier; this one makes sure that nothing else can slip into a file.
 */
final class DriverNames {
  private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Pattern CONFIG = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");
  private static final Pattern PLATFORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");
  private static final Pattern COMPATIBLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9,._+-]{0,126}");
  private static final int LONGEST_TITLE = 200;

  private DriverNames() {}

  static List<Diagnostic> check(DriverPlan plan) {
    List<Diagnostic> found = new ArrayList<>();
    name(found, "module name", plan.module(), MODULE);
    name(found, "config symbol", plan.config(), CONFIG);
    name(found, "platform driver name", plan.platformName(), PLATFORM);
    plan.compatibles().forEach(c -> name(found, "compatible string", c, COMPATIBLE));
    line(found, "title", plan.title());
    line(found, "version", plan.version());
    line(found, "author", plan.author());
    if (plan.title().isBlank()) {
      found.add(Diagnostic.of(RenderCode.NAME, "the driver has no title"));
    }
    return found;
  }

  private static void name(List<Diagnostic> found, String what, String name, Pattern allowed) {
    if (!allowed.matcher(name).matches()) {
      found.add(
          Diagnostic.of(
              RenderCode.NAME, "the " + what + " '" + name + "' cannot stand in kernel source"));
    }
  }

  private static void line(List<Diagnostic> found, String what, String text) {
    boolean control = text.chars().anyMatch(c -> Character.isISOControl(c) || c == 0x2028);
    if (control || text.length() > LONGEST_TITLE) {
      found.add(
          Diagnostic.of(
              RenderCode.NAME,
              "the " + what + " must be one line of at most " + LONGEST_TITLE + " characters"));
    }
  }
}
