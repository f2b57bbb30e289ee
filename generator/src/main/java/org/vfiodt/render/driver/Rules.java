// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vfiodt.render.CText;
import org.vfiodt.spec.DeviceSpec;

/** Collects what the features of a driver know of single kinds of devices. */
final class Rules {
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  final List<DeviceStruct.Member> members = new ArrayList<>();

  Rules(List<DeviceSpec> devices) {
    for (DeviceSpec device : devices) {
      String compatible = device.compatible().value();
      names.put(compatible, identifier(compatible));
    }
  }

  /** An identifier for a device, unlike that of every other: {@code arm_pl330}. */
  String name(DeviceSpec device) {
    return names.get(device.compatible().value());
  }

  /** Gives a member of the structure a value for one kind of device. */
  void set(DeviceSpec device, String member, String value) {
    values
        .computeIfAbsent(device.compatible().value(), key -> new ArrayList<>())
        .add("." + member + " = " + value);
  }

  boolean isEmpty() {
    return members.isEmpty();
  }

  RulesTable table(String module) {
    List<RulesTable.Entry> entries = new ArrayList<>();
    names.forEach(
        (compatible, name) -> {
          if (values.containsKey(compatible)) {
            String literal = CText.literal(compatible);
            entries.add(new RulesTable.Entry(name, literal, values.get(compatible)));
          }
        });
    return new RulesTable(module, entries);
  }

  private String identifier(String compatible) {
    String plain = compatible.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
    String name = plain;
    for (int n = 2; names.containsValue(name); n++) {
      name = plain + "_" + n;
    }
    return name;
  }
}
