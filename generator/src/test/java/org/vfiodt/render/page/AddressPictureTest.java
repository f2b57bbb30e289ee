// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.Region;

class AddressPictureTest {
  private static AddressRange range(int owner, long address, long size) {
    return AddressRange.of(
        "device" + owner,
        owner,
        Optional.of("d" + owner),
        Optional.empty(),
        new Region(0, address, size));
  }

  private static List<AddressSection> sections(List<AddressRange> ranges) {
    return AddressSections.of(ranges).stream()
        .map(each -> AddressPicture.of(0, each, Optional.empty()))
        .toList();
  }

  @Test
  void drawsOneBelowTheOther() {
    AddressSection section =
        sections(List.of(range(1, 0x2000, 0x1000), range(0, 0x1000, 0x1000))).get(0);
    assertThat(section.title()).isEqualTo("1000 \u2013 2fff");
    assertThat(section.summary()).isEqualTo("8 KiB, 2 ranges");
    assertThat(section.bars())
        .extracting(AddressSection.Bar::address)
        .containsExactly("1000", "2000");
    assertThat(section.bars().get(0).x()).isEqualTo(section.bars().get(1).x());
    assertThat(section.brackets()).isEmpty();
  }

  @Test
  void drawsWhatOverlapsSideBySide() {
    AddressSection section =
        sections(
                List.of(
                    range(0, 0x1000, 0x4000), range(1, 0x1000, 0x1000), range(2, 0x2000, 0x1000)))
            .get(0);
    List<AddressSection.Bar> bars = section.bars();
    assertThat(bars.get(1).x()).isGreaterThan(bars.get(0).x()).isEqualTo(bars.get(2).x());
    assertThat(bars.get(1).textAt()).isGreaterThan(bars.get(0).textAt());
  }

  @Test
  void holdsWhatSharesAPageInABracket() {
    AddressSection shared =
        sections(List.of(range(0, 0x1000, 0x100), range(1, 0x1400, 0x100), range(2, 0x1800, 0x100)))
            .get(0);
    assertThat(shared.brackets()).hasSize(1);
    AddressSection own =
        sections(List.of(range(0, 0x1000, 0x100), range(0, 0x1400, 0x100), range(1, 0x2000, 0x100)))
            .get(0);
    assertThat(own.brackets()).isEmpty();
  }

  @Test
  void knowsTheEndOfTheAddressSpaceAndRangesWithoutSize() {
    AddressSection section =
        sections(List.of(range(0, -4096, 0x2000), range(1, -4096, 0), range(2, -1, 1))).get(0);
    assertThat(section.title()).isEqualTo("fffffffffffff000 \u2013 ffffffffffffffff");
    check(section);
  }

  @Test
  void cutsAtTheWidestGaps() {
    List<AddressRange> ranges = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      ranges.add(range(i, (long) i * i * 0x1000000, 0x1000));
    }
    List<List<AddressRange>> sections = AddressSections.of(ranges);
    assertThat(sections).hasSize(AddressSections.MOST);
    assertThat(sections.get(11)).hasSize(1);
    assertThat(sections.get(0)).hasSize(89);
    assertThat(AddressSections.of(List.of(range(0, 0, 1), range(1, 0x100000, 1)))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsLabelsApartAndInside(long seed) {
    Random random = new Random(seed);
    List<AddressRange> ranges = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      long address = random.nextInt(8) == 0 ? random.nextLong() : random.nextInt(1 << 20) * 64L;
      ranges.add(range(i, address, 1L << random.nextInt(random.nextBoolean() ? 16 : 40)));
    }
    List<AddressSection> sections = sections(ranges);
    sections.forEach(AddressPictureTest::check);
    Collections.shuffle(ranges, random);
    assertThat(sections(ranges)).usingRecursiveComparison().isEqualTo(sections);
  }

  private static void check(AddressSection section) {
    List<Integer> lines = new ArrayList<>();
    for (AddressSection.Bar bar : section.bars()) {
      assertThat(bar.y()).isNotNegative();
      assertThat(bar.height()).isPositive();
      assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(section.height());
      assertThat(bar.x() + bar.width())
          .isLessThanOrEqualTo(
              bar.addressEnd() - bar.address().length() * AddressPicture.CHARACTER);
      assertThat(bar.addressEnd())
          .isLessThan(bar.sizeEnd() - bar.size().length() * AddressPicture.CHARACTER);
      assertThat(bar.sizeEnd()).isLessThan(bar.nameAt());
      assertThat(bar.nameAt() + (bar.name().length() + 2) * AddressPicture.CHARACTER)
          .isLessThanOrEqualTo(section.width());
      lines.add(bar.textAt());
    }
    section.gaps().forEach(gap -> lines.add(gap.y()));
    Collections.sort(lines);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i) - lines.get(i - 1)).isGreaterThanOrEqualTo(12);
    }
    assertThat(section.strip())
        .allSatisfy(
            stripe ->
                assertThat(stripe.x() + stripe.width())
                    .isLessThanOrEqualTo(section.stripWidth() + 1));
  }
}
