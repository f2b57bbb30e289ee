// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.devices.Bus;
import org.vfiodt.devices.Interrupt;

/**
 * What sysfs shows of every AMBA device: its region, and the Linux numbers of its interrupts, of
 * which {@code /proc/interrupts} tells the hardware's where somebody asked for them.
 */
final class AmbaComparer {
  /** Tabs stand escaped in an observation. */
  private static final String BLANK = "(?:\\s|\\\\011)";

  private static final Pattern RESOURCE =
      Pattern.compile(BLANK + "*([0-9a-f]{1,16})" + BLANK + "+([0-9a-f]{1,16})" + BLANK + ".*");

  private final Map<Integer, OptionalLong> hardware = new HashMap<>();
  private final Tally tally;

  private AmbaComparer(Observation observation, Tally tally) {
    this.tally = tally;
    observation.interrupts().forEach(each -> hardware.put(each.number(), each.hardwareOrGic()));
  }

  static void compare(OurDevices ours, Observation observation, Tally tally) {
    AmbaComparer comparer = new AmbaComparer(observation, tally);
    for (ObservedDevice device : observation.devices()) {
      if (device.bus() == Bus.AMBA) {
        ours.named(Bus.AMBA, device.name()).ifPresent(found -> comparer.compare(found, device));
      }
    }
  }

  private void compare(OurDevice ours, ObservedDevice device) {
    Matcher resource = RESOURCE.matcher(device.values().getOrDefault("resource", ""));
    if (resource.matches()) {
      long start = Long.parseUnsignedLong(resource.group(1), 16);
      long size = Long.parseUnsignedLong(resource.group(2), 16) - start + 1;
      String found = Long.toHexString(start) + "+" + Long.toHexString(size);
      String own = ours.regions().isEmpty() ? "no region" : ours.regions().get(0).toString();
      tally.compare(Aspect.AMBA, ours.name(), own, found, ours.at("reg"));
    }
    List<Interrupt> interrupts = ours.interrupts();
    for (int i = 0; i < interrupts.size(); i++) {
      interrupt(ours, interrupts.get(i), device.values().getOrDefault("irq" + i, ""));
    }
  }

  private void interrupt(OurDevice ours, Interrupt interrupt, String number) {
    OptionalLong own = interrupt.line().hardware();
    OptionalLong found =
        Optional.of(number)
            .filter(text -> text.matches("\\d{1,9}"))
            .map(text -> hardware.getOrDefault(Integer.valueOf(text), OptionalLong.empty()))
            .orElse(OptionalLong.empty());
    if (own.isPresent() && found.isPresent()) {
      tally.compare(
          Aspect.AMBA,
          ours.name(),
          "interrupt " + own.getAsLong(),
          "interrupt " + found.getAsLong(),
          ours.at("interrupts"));
    }
  }
}
