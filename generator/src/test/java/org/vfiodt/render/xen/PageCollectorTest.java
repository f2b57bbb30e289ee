// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.xen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages of a guest: whole, none twice, and away from what the guest has of its own. */
class PageCollectorTest {
  private final PageCollector collector = new PageCollector();
  private final List<Pages> homeless = new ArrayList<>();

  private List<String> pages() {
    return collector.pages(homeless::add).stream()
        .map(
            each ->
                Long.toHexString(each.frame())
                    + ","
                    + Long.toHexString(each.count())
                    + "@"
                    + Long.toHexString(each.guestFrame())
                    + " "
                    + each.owners())
        .toList();
  }

  @Test
  void roundsToPagesAndJoinsThoseThatMeet() {
    collector.add(0x4500ff0, 0x450100f, "a");
    collector.add(0x4501020, 0x4501fff, "b");
    collector.add(0x4502000, 0x4502fff, "c");
    assertThat(pages()).containsExactly("4500,2@4500 [a, b]", "4502,1@4502 [c]");
  }

  @Test
  void movesWhatIsInTheWayOfTheGuest() {
    collector.add(0x3001000, 0x3001fff, "gic");
    collector.add(0x40000000, 0x40001fff, "memory");
    collector.add(0x8000000, 0x8000fff, "first of the hole");
    assertThat(pages())
        .containsExactly(
            "3001,1@8001 [gic]", "8000,1@8000 [first of the hole]", "40000,2@8002 [memory]");
    assertThat(homeless).isEmpty();
  }

  @Test
  void saysWhatHasNoRoom() {
    collector.add(0x40000000, 0x47ffffff, "as much as the hole");
    collector.add(0x50000000, 0x50000fff, "one more page");
    assertThat(pages())
        .containsExactly("40000,8000@8000 [as much as the hole]", "50000,1@50000 [one more page]");
    assertThat(homeless).extracting(Pages::owners).containsExactly(List.of("one more page"));
  }
}
