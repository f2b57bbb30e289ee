// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.Selector;

/** Finds what the rules of a device pick from a list of its node, such as {@code clocks}. */
public record Picks(String module, DeviceApi api) implements View {
  /** For clocks, power domains and reset lines; who comes first brings it. */
  static void addTo(DriverParts parts) {
    String module = parts.module();
    Picks picks = new Picks(module, DeviceApi.of(parts.plan.facts()));
    if (parts.functions.contains(picks)) {
      return;
    }
    parts.includes.addAll(
        List.of("linux/device.h", "linux/kernel.h", "linux/of.h", "linux/types.h"));
    parts.constants.add(new PickStruct(module));
    parts.functions.add(picks);
  }

  /**
   * Writes down what a device picks.
   *
   * @param member of the rules, of type {@code struct ..._picks}
   */
  static void pick(
      DeviceSpec device, String member, List<Located<Selector>> selectors, DriverParts parts) {
    if (selectors.isEmpty()) {
      return;
    }
    if (selectors.stream().anyMatch(each -> each.value() instanceof Selector.All)) {
      parts.rules.set(device, member + ".all", "true");
      return;
    }
    String table = parts.module() + "_" + parts.rules.name(device) + "_" + member;
    List<String> entries = selectors.stream().map(each -> entry(each.value())).toList();
    parts.functions.add(new PickTable(parts.module(), table, entries));
    parts.rules.set(device, member + ".entries", table);
    parts.rules.set(device, member + ".count", "ARRAY_SIZE(" + table + ")");
  }

  private static String entry(Selector selector) {
    return selector instanceof Selector.Name named
        ? ".name = " + CText.literal(named.name())
        : ".index = " + selector.text();
  }
}
