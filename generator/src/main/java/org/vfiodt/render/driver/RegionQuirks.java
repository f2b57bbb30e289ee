// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.render.driver.QuirkTable.Entry;
import org.vfiodt.render.driver.QuirkTable.Range;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.RegionQuirk;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.RegisterRange;

/** Regions of single kinds of devices that are read-only, or are not mapped as a whole. */
final class RegionQuirks implements Feature {
  @Override
  public void addTo(DriverParts parts) {
    Quirks quirks = Quirks.of(parts);
    if (!quirks.any()) {
      return;
    }
    parts.includes.addAll(List.of("linux/ioport.h", "linux/kernel.h", "linux/types.h"));
    if (quirks.trapped()) {
      parts.includes.addAll(List.of("linux/overflow.h", "linux/slab.h"));
    }
    String module = parts.module();
    parts.constants.add(new QuirkStruct(module, quirks, Nodes.in(parts)));
    parts.rules.members.add(
        new DeviceStruct.Member(
            "quirks",
            "const struct " + module + "_quirk *quirks",
            "regions that differ from the others"));
    parts.rules.members.add(
        new DeviceStruct.Member("num_quirks", "u32 num_quirks", "number of @quirks"));
    for (DeviceSpec device : parts.plan.abilities().devices()) {
      List<Entry> entries = entries(device, quirks, parts);
      if (!entries.isEmpty()) {
        String table = module + "_" + parts.rules.name(device) + "_quirks";
        parts.functions.add(new QuirkTable(module, parts.rules.name(device), entries));
        parts.rules.set(device, "quirks", table);
        parts.rules.set(device, "num_quirks", "ARRAY_SIZE(" + table + ")");
      }
    }
  }

  private static List<Entry> entries(DeviceSpec device, Quirks quirks, DriverParts parts) {
    List<Entry> entries = new ArrayList<>();
    List<NodeRules> nodes = Quirks.nodes(device, parts);
    for (int node = 0; node < nodes.size(); node++) {
      for (RegionRule rule : nodes.get(node).regions()) {
        Entry entry = entry(node, rule, quirks, parts.api.sparseMmap());
        if (entry.differs()) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private static Entry entry(int node, RegionRule rule, Quirks quirks, boolean sparse) {
    boolean unmapped = quirks.unmapped() && Quirks.unmapped(rule, sparse);
    return new Entry(
        node,
        rule.index().value(),
        rule.label().value(),
        quirks.readOnly() && rule.has(RegionQuirk.READ_ONLY),
        unmapped,
        quirks.trapped() && !unmapped ? ranges(rule) : List.of());
  }

  /** From the first to the last, as the driver goes through them. */
  private static List<Range> ranges(RegionRule rule) {
    return rule.trapped().stream()
        .sorted(comparingLong(RegisterRange::offset))
        .map(range -> new Range(hex(range.offset()), hex(range.size())))
        .toList();
  }

  private static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }
}
