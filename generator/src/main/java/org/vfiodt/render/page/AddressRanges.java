// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.address.BusCells;
import org.vfiodt.devices.address.RegisterFinder;
import org.vfiodt.devices.tree.Problems;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * What lies in the physical address space: registers of devices, memory, what is reserved of it.
 */
final class AddressRanges {
  private final Platform platform;
  private final ShownDevices shown;
  private final List<AddressRange> found = new ArrayList<>();
  private int owner;

  private AddressRanges(Platform platform, ShownDevices shown) {
    this.platform = platform;
    this.shown = shown;
  }

  static AddressMap map(Platform platform, ShownDevices shown) {
    List<AddressSection> sections = new ArrayList<>();
    Optional<BigInteger> end = Optional.empty();
    for (List<AddressRange> ranges : AddressSections.of(of(platform, shown))) {
      Optional<BigInteger> gap = end.map(ranges.get(0).start()::subtract);
      sections.add(AddressPicture.of(sections.size(), ranges, gap));
      end = Optional.of(AddressSections.end(ranges));
    }
    return new AddressMap(sections);
  }

  static List<AddressRange> of(Platform platform, ShownDevices shown) {
    return new AddressRanges(platform, shown).ranges();
  }

  private List<AddressRange> ranges() {
    for (Device device : shown.devices()) {
      owner++;
      device.regions().stream()
          .limit(DeviceRows.MOST_ENTRIES)
          .forEach(region -> found.add(range(device, region)));
    }
    memory();
    return found;
  }

  private AddressRange range(Device device, Region region) {
    String name = ShownDevices.name(device);
    return AddressRange.of(
        region.name().map(each -> name + " " + each).orElse(name),
        owner,
        shown.id(device.node()),
        Optional.of(VerdictMark.of(device.verdict())),
        region);
  }

  /** Memory and what the tree reserves of it; the boot loader may change both. */
  private void memory() {
    TreeIndex tree = new TreeIndex(platform.tree());
    Problems told = new Problems();
    RegisterFinder registers =
        new RegisterFinder(tree, new BusCells(tree, platform.rules(), told), told);
    for (Node node : tree.nodes()) {
      if (shown.id(node).isEmpty() && (isMemory(node) || isReserved(tree, node))) {
        String word = isMemory(node) ? "memory" : "reserved: " + node.name();
        registers.registers(node).regions().stream()
            .filter(region -> region.size() != 0)
            .limit(DeviceRows.MOST_ENTRIES)
            .forEach(region -> context(word, region));
      }
    }
  }

  private void context(String name, Region region) {
    owner++;
    found.add(AddressRange.of(name, owner, Optional.empty(), Optional.empty(), region));
  }

  private static boolean isMemory(Node node) {
    return node.property("device_type")
        .flatMap(Property::string)
        .filter("memory"::equals)
        .isPresent();
  }

  private static boolean isReserved(TreeIndex tree, Node node) {
    return tree.parentOf(node).map(Node::path).filter("/reserved-memory"::equals).isPresent();
  }
}
