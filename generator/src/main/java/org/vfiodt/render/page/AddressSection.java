// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.Optional;

/**
 * One stretch of the address space.
 *
 * @param gap how much empty space there is before it; empty for the first
 * @param strip where something lies, true to scale
 * @param bars not true to scale, so that the smallest can be seen
 * @param brackets around ranges on one page
 */
record AddressSection(
    String id,
    String title,
    String summary,
    Optional<String> gap,
    int stripWidth,
    List<Stripe> strip,
    int width,
    int height,
    List<Bar> bars,
    List<Bracket> brackets,
    List<Gap> gaps)
    implements PageView {
  AddressSection {
    strip = List.copyOf(strip);
    bars = List.copyOf(bars);
    brackets = List.copyOf(brackets);
    gaps = List.copyOf(gaps);
  }

  /** Part of the strip. */
  record Stripe(int x, int width) {}

  /**
   * A range and its label.
   *
   * @param textAt where the label stands, downwards
   * @param addressEnd where the address ends, from the left
   * @param sizeEnd where the size ends
   * @param full everything about it, for those who point at it
   */
  record Bar(
      int x,
      int y,
      int width,
      int height,
      int textAt,
      int addressEnd,
      String address,
      int sizeEnd,
      String size,
      int nameAt,
      String name,
      String full,
      Optional<String> device,
      String word,
      String shape) {}

  /** Ranges of several devices on one page of memory. */
  record Bracket(int x, int y, int height) {}

  /** Empty space inside the section. */
  record Gap(int x, int y, String text) {}
}
