// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Platform;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.Node;

/** Finds the devices that are meant by names. */
final class DeviceLookup {
  private final Platform platform;
  private final Map<String, Set<Device>> byName = new LinkedHashMap<>();

  DeviceLookup(Platform platform) {
    this.platform = platform;
    for (Device device : platform.devices()) {
      DeviceName.all(device)
          .forEach(name -> byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(device));
    }
  }

  /** The devices in the order of the source, each once; an error for each name that has none. */
  Outcome<List<Device>> find(List<String> names) {
    List<Diagnostic> errors = new ArrayList<>();
    Set<Device> found = new LinkedHashSet<>();
    for (String name : names) {
      Set<Device> meant = byName.getOrDefault(name, Set.of());
      if (meant.size() == 1) {
        found.addAll(meant);
      } else {
        errors.add(meant.isEmpty() ? unknown(name) : ambiguous(name, meant));
      }
    }
    return errors.isEmpty()
        ? Outcome.of(platform.devices().stream().filter(found::contains).toList())
        : Outcome.failed(errors);
  }

  private Diagnostic unknown(String name) {
    Optional<Node> node =
        name.startsWith("/") ? platform.tree().find(name) : platform.tree().byLabel(name);
    if (node.isPresent()) {
      return Diagnostic.at(
          node.get().place(), HandoverCode.DEVICE_UNKNOWN, node.get().path() + " is no device");
    }
    return Diagnostic.of(HandoverCode.DEVICE_UNKNOWN, "there is no device '" + name + "'")
        .hint(
            Suggestion.hint(name, byName.keySet())
                .or(
                    () ->
                        Optional.of("'vfio-dt devices' lists them; paths and labels do as well")));
  }

  private static Diagnostic ambiguous(String name, Set<Device> meant) {
    return Diagnostic.of(
            HandoverCode.DEVICE_AMBIGUOUS, "'" + name + "' stands for " + meant.size() + " devices")
        .hint(
            "name one by its path: "
                + meant.stream()
                    .limit(4)
                    .map(device -> device.node().path())
                    .collect(Collectors.joining(", ")));
  }
}
