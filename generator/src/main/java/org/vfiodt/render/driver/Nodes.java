// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static org.vfiodt.spec.Feature.IRQS;
import static org.vfiodt.spec.Feature.NODES;

import java.util.List;
import org.vfiodt.render.driver.DeviceStruct.Member;
import org.vfiodt.spec.DeviceSpec;

/** Devices of several nodes, whose regions and interrupts are counted as those of one. */
final class Nodes implements Feature {
  static final String FIND = "_find_companions";
  static final String PUT = "_put_companions";
  static final String COUNT_IRQS = "_count_companion_irqs";

  /** Whether there are such devices, as far as the series has come. */
  static boolean in(DriverParts parts) {
    return parts.has(NODES) && parts.plan.abilities().devices().stream().anyMatch(Nodes::isOne);
  }

  private static boolean isOne(DeviceSpec device) {
    return !device.nodes().isEmpty();
  }

  @Override
  public void addTo(DriverParts parts) {
    List<DeviceSpec> devices =
        parts.plan.abilities().devices().stream().filter(Nodes::isOne).toList();
    if (devices.isEmpty()) {
      return;
    }
    String module = parts.module();
    Links links = Links.of(devices);
    parts.includes.addAll(
        List.of(
            "linux/device.h",
            "linux/iommu.h",
            "linux/ioport.h",
            "linux/kernel.h",
            "linux/of.h",
            "linux/of_address.h",
            "linux/of_irq.h",
            "linux/of_platform.h",
            "linux/slab.h"));
    parts.constants.add(new CompanionStruct(module, links));
    parts.rules.members.add(
        new Member("links", "const struct " + module + "_link *links", "ways to further nodes"));
    parts.rules.members.add(new Member("num_links", "u32 num_links", "number of @links"));
    parts.members.add(
        new Member(
            "companions",
            "struct " + module + "_companion *companions",
            "further nodes, one for each link of its rules"));
    parts.members.add(
        new Member("own_regions", "u32 own_regions", "number of regions of the first node"));
    boolean irqs = parts.has(IRQS);
    if (irqs) {
      parts.members.add(
          new Member("own_irqs", "u32 own_irqs", "number of interrupts of the first node"));
    }
    parts.functions.add(new Companions(module, links, irqs, parts.api.irqGet()));
    for (DeviceSpec device : devices) {
      String name = parts.rules.name(device);
      String table = module + "_" + name + "_links";
      parts.functions.add(LinkTable.of(module, name, Links.links(device)));
      parts.rules.set(device, "links", table);
      parts.rules.set(device, "num_links", "ARRAY_SIZE(" + table + ")");
    }
  }
}
