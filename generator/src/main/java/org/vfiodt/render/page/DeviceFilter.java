// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Verdict;
import org.vfiodt.dts.Node;

/** What devices can be filtered by: what there is at least one device of. */
final class DeviceFilter {
  /** Stands for a device without an IOMMU. */
  private static final String NONE = "none";

  private final List<Device> devices;

  DeviceFilter(List<Device> devices) {
    this.devices = devices;
  }

  Filter view() {
    return new Filter(
        verdicts(),
        List.of(
            new FilterChoice("kind", "Reason", kinds()),
            new FilterChoice("bus", "Bus", buses()),
            new FilterChoice("iommu", "IOMMU", iommus())),
        devices.size(),
        "devices",
        "name, path, compatible, reason");
  }

  private List<VerdictCount> verdicts() {
    return Stream.of(Verdict.values())
        .map(
            verdict ->
                new VerdictCount(
                    VerdictMark.of(verdict), count(device -> device.verdict() == verdict)))
        .toList();
  }

  private List<FilterOption> kinds() {
    return Stream.of(ReasonKind.values())
        .map(
            kind -> new FilterOption(kind.label(), kind.label(), count(device -> device.has(kind))))
        .filter(option -> option.count() > 0)
        .toList();
  }

  private List<FilterOption> buses() {
    return Stream.of(Bus.values())
        .map(
            bus -> new FilterOption(bus.label(), bus.label(), count(device -> device.bus() == bus)))
        .filter(option -> option.count() > 0)
        .toList();
  }

  private List<FilterOption> iommus() {
    List<FilterOption> options = new ArrayList<>();
    options.add(new FilterOption(NONE, NONE, count(device -> device.masters().isEmpty())));
    numbers()
        .forEach(
            (iommu, number) ->
                options.add(
                    new FilterOption(
                        String.valueOf(number),
                        PageText.of(iommu.name(), 80),
                        count(device -> device.iommus().contains(iommu)))));
    return options;
  }

  /** The IOMMUs that devices stand behind, from 0. */
  Map<Node, Integer> numbers() {
    Map<Node, Integer> numbers = new LinkedHashMap<>();
    devices.stream()
        .flatMap(device -> device.iommus().stream())
        .forEach(iommu -> numbers.putIfAbsent(iommu, numbers.size()));
    return numbers;
  }

  private int count(Predicate<Device> holds) {
    return (int) devices.stream().filter(holds).count();
  }
}
