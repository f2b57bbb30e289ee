// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.render.CText;
import org.vfiodt.render.View;

/** One entry of irqchips. */
public record PinsEntry(String address, int base, List<String> bitmap, List<String> pins)
    implements View {
  private static final int WIDTH = 60;

  public PinsEntry {
    bitmap = List.copyOf(bitmap);
    pins = List.copyOf(pins);
  }

  static PinsEntry of(long distributor, CellPins pins) {
    String numbers = pins.pins().stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new PinsEntry(
        Hex.of(distributor),
        pins.base(),
        pins.bitmap().stream().map(Hex::of).toList(),
        CText.fill(numbers, WIDTH));
  }
}
