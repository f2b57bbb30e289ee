// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws one section of the address map. */
final class AddressPicture {
  static final int CHARACTER = 7;
  static final int NAME_LENGTH = 34;
  static final int SIZE_LENGTH = 11;

  private static final int MARGIN = 8;
  private static final int BRACKET = 10;
  private static final int LANE = 14;
  private static final int BASELINE = 13;
  private static final int THINNEST = 2;
  private static final int STRIP = 240;

  private final List<AddressRange> ranges;
  private final AddressScale scale;
  private final int bars;
  private final int lanes;
  private final int digits;
  private final Map<BigInteger, Integer> rows = new HashMap<>();
  private final List<Integer> laneInOrder = new ArrayList<>();

  private AddressPicture(List<AddressRange> ranges) {
    this.ranges = ranges;
    this.scale = new AddressScale(ranges);
    AddressLanes taken = new AddressLanes();
    ranges.forEach(range -> laneInOrder.add(taken.next(range)));
    this.lanes = taken.count();
    this.bars = MARGIN + BRACKET;
    this.digits =
        ranges.stream().mapToInt(range -> range.start().toString(16).length()).max().orElse(0);
  }

  /**
   * @param ranges in the order of their addresses
   */
  static AddressSection of(int number, List<AddressRange> ranges, Optional<BigInteger> gap) {
    return new AddressPicture(ranges).section(number, gap);
  }

  private AddressSection section(int number, Optional<BigInteger> gap) {
    BigInteger start = ranges.get(0).start();
    BigInteger end = AddressSections.end(ranges);
    List<AddressSection.Bar> drawn = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      drawn.add(bar(ranges.get(i), laneInOrder.get(i)));
    }
    List<AddressSection.Bracket> brackets = brackets();
    return new AddressSection(
        "a" + number,
        start.toString(16) + " \u2013 " + end.subtract(BigInteger.ONE).max(start).toString(16),
        Numbers.size(end.subtract(start)) + ", " + count(ranges.size(), "range"),
        gap.map(Numbers::size),
        STRIP,
        strip(start, end),
        names() + NAME_LENGTH * CHARACTER + 2 * CHARACTER + MARGIN,
        scale.height() + 2 * MARGIN,
        drawn,
        brackets,
        scale.holes().stream()
            .map(
                hole ->
                    new AddressSection.Gap(
                        addresses(),
                        MARGIN + hole.y() + BASELINE,
                        Numbers.size(hole.size()) + " without registers"))
            .toList());
  }

  private AddressSection.Bar bar(AddressRange range, int lane) {
    int y = MARGIN + scale.at(range.start());
    int below = rows.merge(range.start(), 1, Integer::sum) - 1;
    int height = Math.max(THINNEST, MARGIN + scale.at(range.end()) - y - 1);
    String address = range.start().toString(16);
    String size = Numbers.size(range.size());
    return new AddressSection.Bar(
        bars + lane * LANE,
        y,
        LANE - 2,
        height,
        y + BASELINE + below * AddressScale.ROW,
        sizes() - 2 * CHARACTER,
        address,
        names() - 2 * CHARACTER,
        size,
        names(),
        PageText.label(range.name(), NAME_LENGTH),
        address
            + " \u2013 "
            + range.end().subtract(BigInteger.ONE).toString(16)
            + ", "
            + size
            + ": "
            + PageText.of(range.name(), 200),
        range.device(),
        range.mark().map(VerdictMark::word).orElse("none"),
        range.mark().map(VerdictMark::shape).orElse(""));
  }

  private int addresses() {
    return bars + lanes * LANE + MARGIN;
  }

  private int sizes() {
    return addresses() + (digits + 2) * CHARACTER;
  }

  private int names() {
    return sizes() + (SIZE_LENGTH + 1) * CHARACTER;
  }

  /** One bracket around all that follow each other on one page. */
  private List<AddressSection.Bracket> brackets() {
    List<AddressSection.Bracket> found = new ArrayList<>();
    for (int i = 0; i + 1 < ranges.size(); i++) {
      int first = i;
      while (i + 1 < ranges.size() && ranges.get(i).sharesPageWith(ranges.get(i + 1))) {
        i++;
      }
      if (i > first) {
        int y = MARGIN + scale.at(ranges.get(first).start());
        int last = MARGIN + scale.at(ranges.get(i).end());
        add(found, new AddressSection.Bracket(MARGIN, y, Math.max(THINNEST, last - y - 1)));
      }
    }
    return found;
  }

  /** Brackets that would meet become one. */
  private static void add(List<AddressSection.Bracket> found, AddressSection.Bracket bracket) {
    int last = found.size() - 1;
    if (last < 0 || bracket.y() > found.get(last).y() + found.get(last).height() + 1) {
      found.add(bracket);
      return;
    }
    int y = found.get(last).y();
    int end = Math.max(y + found.get(last).height(), bracket.y() + bracket.height());
    found.set(last, new AddressSection.Bracket(bracket.x(), y, end - y));
  }

  /** What is used, true to scale; pieces that touch are one. */
  private List<AddressSection.Stripe> strip(BigInteger start, BigInteger end) {
    BigInteger whole = end.subtract(start).max(BigInteger.ONE);
    List<AddressSection.Stripe> stripes = new ArrayList<>();
    for (AddressRange range : ranges) {
      int x = scaled(range.start().subtract(start), whole);
      int to = Math.max(x + 1, scaled(range.end().subtract(start), whole));
      int last = stripes.size() - 1;
      if (last >= 0 && x <= stripes.get(last).x() + stripes.get(last).width()) {
        int from = stripes.get(last).x();
        int width = Math.max(stripes.get(last).width(), to - from);
        stripes.set(last, new AddressSection.Stripe(from, width));
      } else {
        stripes.add(new AddressSection.Stripe(x, to - x));
      }
    }
    return stripes;
  }

  private static int scaled(BigInteger offset, BigInteger whole) {
    return offset.multiply(BigInteger.valueOf(STRIP)).divide(whole).intValue();
  }

  private static String count(int number, String word) {
    return number + " " + word + (number == 1 ? "" : "s");
  }
}
