// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts boxes into columns by their distance from where all ends, and each beside the entry that
 * leads to it. Entries without a box behind them stand side by side at the end of a box.
 */
final class DiagramLayout {
  static final int CHARACTER = 7;
  static final int ROW = 18;
  static final int NAME_LENGTH = 28;
  static final int NUMBER_LENGTH = 11;
  static final int TITLE_LENGTH = 34;

  private static final int MARGIN = 8;
  private static final int HEAD = 42;
  private static final int CHANNEL = 96;
  private static final int SPACE = 16;
  private static final int ROWS_IN_A_COLUMN = 30;
  private static final int MOST_COLUMNS = 2;
  private static final int BASELINE = 13;

  private final Map<Panel, DiagramBox> boxes = new HashMap<>();
  private final Map<Panel, DiagramBox.Row> leading = new HashMap<>();
  private final List<DiagramBox> placed = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private int width;
  private int height;

  private DiagramLayout() {}

  /**
   * @param panels those of a column in the order in which they shall stand
   */
  static DiagramLayout of(List<Panel> panels) {
    DiagramLayout layout = new DiagramLayout();
    Map<Integer, List<Panel>> columns = new TreeMap<>();
    panels.forEach(
        panel -> columns.computeIfAbsent(panel.column(), key -> new ArrayList<>()).add(panel));
    int x = MARGIN;
    for (List<Panel> column : columns.values()) {
      x = layout.column(column, x) + CHANNEL;
    }
    panels.forEach(layout::lines);
    return layout;
  }

  List<DiagramBox> boxes() {
    return placed;
  }

  List<String> lines() {
    return lines;
  }

  int width() {
    return width + MARGIN;
  }

  int height() {
    return height + MARGIN;
  }

  /** Places a column. Returns its right edge. */
  private int column(List<Panel> column, int x) {
    int y = MARGIN;
    int right = x;
    for (Panel panel : inOrderOfTheirEntries(column)) {
      int wanted = entryOf(panel).map(row -> row.y() - BASELINE + ROW / 2 - HEAD / 2).orElse(y);
      DiagramBox box = box(panel, x, Math.max(y, wanted));
      boxes.put(panel, box);
      placed.add(box);
      y = box.y() + box.height() + SPACE;
      right = Math.max(right, x + box.width());
      height = Math.max(height, box.y() + box.height());
    }
    width = Math.max(width, right);
    return right;
  }

  private List<Panel> inOrderOfTheirEntries(List<Panel> column) {
    List<Panel> sorted = new ArrayList<>(column);
    Map<Panel, Integer> at = new HashMap<>();
    sorted.forEach(
        panel -> at.put(panel, entryOf(panel).map(DiagramBox.Row::y).orElse(Integer.MAX_VALUE)));
    sorted.sort((one, other) -> Integer.compare(at.get(one), at.get(other)));
    return sorted;
  }

  /** The entry of a placed box that leads to this one. */
  private Optional<DiagramBox.Row> entryOf(Panel panel) {
    return Optional.ofNullable(leading.get(panel));
  }

  private DiagramBox box(Panel panel, int x, int y) {
    List<Panel.Entry> ports = panel.ports();
    List<Panel.Entry> cells = panel.cells();
    int columns = Math.max(1, Math.min(MOST_COLUMNS, ceil(cells.size(), ROWS_IN_A_COLUMN)));
    int deep = ceil(cells.size(), columns);
    int numbers = numbers(panel);
    int cell = (numbers + NAME_LENGTH + 2) * CHARACTER + 2 * MARGIN;
    List<DiagramBox.Row> rows = new ArrayList<>();
    for (Panel.Entry port : ports) {
      DiagramBox.Row row = row(port, numbers, x, y + HEAD + rows.size() * ROW);
      port.behind().ifPresent(behind -> leading.putIfAbsent(behind, row));
      rows.add(row);
    }
    int below = y + HEAD + ports.size() * ROW;
    for (int i = 0; i < cells.size(); i++) {
      rows.add(row(cells.get(i), numbers, x + i / deep * cell, below + i % deep * ROW));
    }
    return new DiagramBox(
        x,
        y,
        Math.max(columns * cell, TITLE_LENGTH * CHARACTER + 2 * MARGIN),
        HEAD + (ports.size() + deep) * ROW + MARGIN,
        x + MARGIN,
        y + BASELINE + 4,
        y + BASELINE + 4 + ROW - 2,
        label(panel.title(), TITLE_LENGTH),
        PageText.label(panel.note(), TITLE_LENGTH),
        panel.device(),
        rows);
  }

  /** Characters that the numbers of a box take, with a blank behind them. */
  private static int numbers(Panel panel) {
    int longest =
        Stream.concat(panel.ports().stream(), panel.cells().stream())
            .mapToInt(entry -> entry.number().length())
            .max()
            .orElse(0);
    return longest == 0 ? 0 : Math.min(longest + 1, NUMBER_LENGTH);
  }

  private static DiagramBox.Row row(Panel.Entry entry, int numbers, int x, int y) {
    return new DiagramBox.Row(
        x + MARGIN,
        x + MARGIN + numbers * CHARACTER,
        y + BASELINE,
        label(entry.number(), NUMBER_LENGTH - 1),
        label(entry.name(), NAME_LENGTH),
        entry.device(),
        entry.mark().map(VerdictMark::word).orElse(""),
        entry.mark().map(VerdictMark::shape).orElse(""));
  }

  private static DiagramBox.Label label(String text, int most) {
    return new DiagramBox.Label(PageText.label(text, most), PageText.of(text, 200));
  }

  /** A line from each entry with a box behind it to that box. */
  private void lines(Panel panel) {
    DiagramBox from = boxes.get(panel);
    List<Panel.Entry> ports = panel.ports();
    for (int i = 0; i < ports.size(); i++) {
      DiagramBox to = boxes.get(ports.get(i).behind().orElseThrow());
      int startX = from.x() + from.width();
      int startY = from.y() + HEAD + i * ROW + ROW / 2;
      int endY = to.y() + HEAD / 2;
      int middle = (startX + to.x()) / 2;
      lines.add(
          "M" + startX + " " + startY + "C" + middle + " " + startY + " " + middle + " " + endY
              + " " + to.x() + " " + endY);
    }
  }

  private static int ceil(int number, int by) {
    return (number + by - 1) / by;
  }
}
