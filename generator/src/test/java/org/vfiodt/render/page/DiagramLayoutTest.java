// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.Verdict;

class DiagramLayoutTest {
  private static final String LONG = "a-name-that-is-much-longer-than-any-box-is-wide".repeat(20);

  private static Panel panel(String title, int column) {
    return new Panel(title, "controller", Optional.empty(), column);
  }

  private static void cell(Panel panel, String number, String name) {
    panel.add(
        new Panel.Entry(
            number,
            name,
            Optional.of("d0"),
            Optional.of(VerdictMark.of(Verdict.GROUPED)),
            Optional.empty()));
  }

  private static void port(Panel panel, String number, Panel behind) {
    panel.add(
        new Panel.Entry(
            number, behind.title(), Optional.empty(), Optional.empty(), Optional.of(behind)));
  }

  @Test
  void putsABoxBesideTheEntryThatLeadsToIt() {
    Panel root = panel("root", 0);
    Panel far = panel("far", 1);
    cell(root, "1", "a");
    port(root, "2", far);
    cell(far, "3", "b");
    DiagramLayout layout = DiagramLayout.of(List.of(root, far));
    DiagramBox first = layout.boxes().get(0);
    DiagramBox second = layout.boxes().get(1);
    assertThat(second.x()).isGreaterThan(first.x() + first.width());
    assertThat(first.rows()).extracting(row -> row.name().shown()).containsExactly("far", "a");
    assertThat(layout.lines())
        .singleElement()
        .asString()
        .startsWith("M" + (first.x() + first.width()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void overlapsNothing(long seed) {
    Random random = new Random(seed);
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      panels.add(panel(random.nextBoolean() ? LONG : "c" + i, random.nextInt(4)));
    }
    for (Panel panel : panels) {
      for (int i = 0; i < random.nextInt(120); i++) {
        cell(
            panel, random.nextInt(4) == 0 ? LONG : "" + i, random.nextInt(4) == 0 ? LONG : "n" + i);
      }
      for (int i = 0; i < random.nextInt(3); i++) {
        port(panel, "" + i, panels.get(random.nextInt(panels.size())));
      }
    }
    check(DiagramLayout.of(panels));
  }

  private static void check(DiagramLayout layout) {
    List<DiagramBox> boxes = layout.boxes();
    for (int i = 0; i < boxes.size(); i++) {
      DiagramBox box = boxes.get(i);
      assertThat(box.x()).isNotNegative();
      assertThat(box.y()).isNotNegative();
      assertThat(box.x() + box.width()).isLessThanOrEqualTo(layout.width());
      assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
      assertThat(end(box.textAt(), box.title().shown())).isLessThanOrEqualTo(box.x() + box.width());
      rows(box);
      for (DiagramBox other : boxes.subList(0, i)) {
        boolean apart =
            box.x() >= other.x() + other.width()
                || other.x() >= box.x() + box.width()
                || box.y() >= other.y() + other.height()
                || other.y() >= box.y() + box.height();
        assertThat(apart).as(box + " and " + other).isTrue();
      }
    }
  }

  /** The numbers end before the names, the names before the next ones and inside the box. */
  private static void rows(DiagramBox box) {
    for (DiagramBox.Row row : box.rows()) {
      assertThat(end(row.at(), row.number().shown())).isLessThanOrEqualTo(row.nameAt());
      int end = end(row.nameAt(), "x " + row.name().shown());
      assertThat(end).isLessThanOrEqualTo(box.x() + box.width());
      assertThat(row.y()).isBetween(box.noteAt() + 12, box.y() + box.height());
      assertThat(box.rows())
          .filteredOn(other -> other != row && Math.abs(other.y() - row.y()) < 12)
          .allSatisfy(other -> assertThat(other.at() >= end || other.nameAt() < row.at()).isTrue());
    }
  }

  private static int end(int at, String text) {
    return at + text.length() * DiagramLayout.CHARACTER;
  }
}
