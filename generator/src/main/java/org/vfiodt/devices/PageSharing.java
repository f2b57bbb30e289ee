// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.Property;

/** Finds devices whose registers lie on the same page: mapping one would show the other. */
final class PageSharing {
  private record Owned(Region region, Device owner) {}

  private final List<Owned> owned;

  PageSharing(List<Device> devices) {
    owned =
        devices.stream()
            .flatMap(device -> device.regions().stream().map(region -> new Owned(region, device)))
            .toList();
  }

  /** The device with a reason for each other device on one of its pages. */
  Device judge(Device device) {
    List<Reason> reasons = new ArrayList<>(device.reasons());
    for (Region region : device.regions()) {
      neighbours(device, region)
          .forEach(
              other ->
                  reasons.add(
                      new Reason(
                          ReasonKind.PAGE_SHARED,
                          "region " + region.index() + " shares a page with " + other.node().path(),
                          device.node().property("reg").flatMap(Property::place))));
    }
    return reasons.size() == device.reasons().size() ? device : Judge.with(device, reasons);
  }

  private List<Device> neighbours(Device device, Region region) {
    return owned.stream()
        .filter(each -> each.owner().node() != device.node())
        .filter(each -> each.region().sharesPage(region))
        .map(Owned::owner)
        .distinct()
        .toList();
  }
}
