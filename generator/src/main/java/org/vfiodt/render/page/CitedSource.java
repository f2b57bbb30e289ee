// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/** One source file: which lines are cited, and which are shown for that. */
final class CitedSource {
  /** Lines before and behind a cited one, where the file is too long to be shown. */
  private static final int CONTEXT = 8;

  private static final int LONGEST_LINE = 400;
  private static final int MARKUP = 24;
  private static final int MOST_INCLUDERS = 5;

  private final String id;
  private final SourceText text;
  private final NavigableSet<Integer> cited = new TreeSet<>();
  private final NavigableSet<Integer> shown = new TreeSet<>();
  private final Set<Span> includers = new LinkedHashSet<>();

  CitedSource(String id, SourceText text) {
    this.id = id;
    this.text = text;
  }

  void cite(Span span) {
    cited.add(span.line());
    if (includers.size() < MOST_INCLUDERS) {
      span.file().includedFrom().ifPresent(includers::add);
    }
  }

  /**
   * Decides what is shown: all of it, or what is around the cited lines, or as many of those as
   * there is room for.
   *
   * @return how much room is left
   */
  int show(int room) {
    if (text.text().length() <= room && cost(1, lineCount()) <= room) {
      addAll(1, lineCount());
      return room - cost(1, lineCount());
    }
    int left = room;
    for (int line : cited) {
      int from = Math.max(line - CONTEXT, shown.isEmpty() ? 1 : shown.last() + 1);
      int to = Math.min(line + CONTEXT, lineCount());
      int cost = cost(from, to);
      if (cost > left) {
        break;
      }
      addAll(from, to);
      left -= cost;
    }
    return left;
  }

  /** The id of a line that is shown. */
  Optional<String> target(int line) {
    return shown.contains(line) ? Optional.of(id + "-" + line) : Optional.empty();
  }

  Set<Span> includers() {
    return includers;
  }

  SourceListing listing(List<PlaceLink> places) {
    int hidden = (int) cited.stream().filter(line -> !shown.contains(line)).count();
    boolean whole = shown.size() == lineCount();
    String name = PageText.of(text.name(), LONGEST_LINE);
    return new SourceListing(id, name, places, whole, blocks(), cited.size(), hidden);
  }

  private List<SourceBlock> blocks() {
    List<SourceBlock> blocks = new ArrayList<>();
    List<SourceLine> lines = new ArrayList<>();
    int first = 1;
    int next = 1;
    for (int line : shown) {
      if (line != next && !lines.isEmpty()) {
        blocks.add(new SourceBlock(first, lines));
        lines = new ArrayList<>();
      }
      first = lines.isEmpty() ? line : first;
      lines.add(new SourceLine(shownText(line), cited.contains(line) ? target(line) : none()));
      next = line + 1;
    }
    if (!lines.isEmpty()) {
      blocks.add(new SourceBlock(first, lines));
    }
    return blocks;
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private void addAll(int from, int to) {
    for (int line = from; line <= to; line++) {
      shown.add(line);
    }
  }

  private String shownText(int line) {
    return PageText.of(text.lineText(line), LONGEST_LINE);
  }

  /** A line break at the end begins no further line. */
  private int lineCount() {
    int count = text.lineCount();
    return count > 1 && text.start(count) == text.text().length() ? count - 1 : count;
  }

  /** How long lines are in a page, where some signs take several. */
  private int cost(int from, int to) {
    int cost = 0;
    for (int line = from; line <= to; line++) {
      cost += MARKUP;
      String shown = shownText(line);
      for (int i = 0; i < shown.length(); i++) {
        cost += "<>&\"'".indexOf(shown.charAt(i)) < 0 ? 1 : 6;
      }
    }
    return cost;
  }
}
