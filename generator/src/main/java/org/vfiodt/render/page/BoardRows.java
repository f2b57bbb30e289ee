// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Verdict;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.AtlasBoard;
import org.vfiodt.devices.atlas.ReasonCount;
import org.vfiodt.devices.atlas.Tally;

/** Makes the rows of the table of boards. */
final class BoardRows {
  private static final int LONGEST_TEXT = 160;
  private static final int MOST_ERRORS = 3;

  private final List<ReasonKind> kinds;

  private BoardRows(List<ReasonKind> kinds) {
    this.kinds = kinds;
  }

  static AtlasTable table(Atlas atlas) {
    Tally total = atlas.total();
    List<ReasonKind> kinds = total.reasons(Effect.REFUSES).stream().map(ReasonCount::kind).toList();
    BoardRows rows = new BoardRows(kinds);
    return new AtlasTable(
        filter(atlas),
        kinds.stream().map(ReasonKind::label).toList(),
        rows.numbers(total),
        atlas.boards().stream().map(rows::row).toList());
  }

  private BoardRow row(AtlasBoard board) {
    return new BoardRow(
        PageText.of(name(board), LONGEST_TEXT),
        PageText.of(board.model().orElse(""), LONGEST_TEXT),
        folder(board),
        board.tally().map(BoardRows::verdicts).orElse(""),
        board.tally().map(this::numbers).orElse(List.of()),
        board.errors().stream()
            .limit(MOST_ERRORS)
            .map(error -> PageText.of(error.message(), LONGEST_TEXT))
            .toList());
  }

  /** In the order of the columns. */
  private List<Integer> numbers(Tally tally) {
    List<Integer> numbers = new ArrayList<>();
    numbers.add(tally.devices());
    Stream.of(Verdict.values()).map(tally::of).forEach(numbers::add);
    kinds.forEach(kind -> numbers.add(tally.reasons().getOrDefault(kind, 0)));
    return numbers;
  }

  private static String verdicts(Tally tally) {
    return Stream.of(Verdict.values())
        .filter(verdict -> tally.of(verdict) > 0)
        .map(Verdict::word)
        .collect(Collectors.joining(" "));
  }

  /** The architecture, and the vendor where boards lie in folders of vendors. */
  private static String folder(AtlasBoard board) {
    String name = name(board);
    int end = name.lastIndexOf('/');
    return PageText.of(end < 0 ? "" : name.substring(0, end), LONGEST_TEXT).replace(' ', '_');
  }

  /** The source without what all sources have in front. */
  private static String name(AtlasBoard board) {
    return board.source().replaceFirst("^arch/", "").replaceFirst("/boot/dts/", "/");
  }

  private static Filter filter(Atlas atlas) {
    List<VerdictCount> verdicts =
        Stream.of(Verdict.values())
            .map(
                verdict ->
                    new VerdictCount(
                        VerdictMark.of(verdict),
                        (int)
                            atlas.boards().stream()
                                .flatMap(board -> board.tally().stream())
                                .filter(tally -> tally.of(verdict) > 0)
                                .count()))
            .toList();
    Map<String, Integer> folders = new TreeMap<>();
    atlas.boards().forEach(board -> folders.merge(folder(board), 1, Integer::sum));
    List<FilterOption> options =
        folders.entrySet().stream()
            .map(entry -> new FilterOption(entry.getKey(), entry.getKey(), entry.getValue()))
            .toList();
    return new Filter(
        verdicts,
        List.of(new FilterChoice("folder", "Folder", options)),
        atlas.boards().size(),
        "boards",
        "board, model, error");
  }
}
