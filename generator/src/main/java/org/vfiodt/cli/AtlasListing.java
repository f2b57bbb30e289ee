// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.Verdict;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.AtlasBoard;
import org.vfiodt.devices.atlas.ReasonCount;
import org.vfiodt.devices.atlas.Tally;

/** An atlas as a table for people. */
final class AtlasListing {
  private static final int REASONS_OF_A_BOARD = 3;
  private static final int REASONS_OF_ALL = 5;

  private AtlasListing() {}

  /** A row for every board, then all of them together. */
  static String table(Atlas atlas) {
    Table table =
        new Table(
            "BOARD", "DEVICES", "ASSIGNABLE", "GROUPED", "NOT ISOLATED", "REFUSED", "REFUSED BY");
    atlas.boards().forEach(board -> row(table, board));
    Tally total = atlas.total();
    int answered = atlas.boards().size() - atlas.unread().size();
    row(table, counted(answered, "board"), total);
    return table + "\n" + summary(atlas, total);
  }

  private static void row(Table table, AtlasBoard board) {
    if (board.tally().isPresent()) {
      row(table, board.source(), board.tally().get());
    } else {
      table.row(board.source(), counted(board.errors().size(), "error"));
    }
  }

  private static void row(Table table, String name, Tally tally) {
    table.row(
        name,
        String.valueOf(tally.devices()),
        String.valueOf(tally.of(Verdict.ASSIGNABLE)),
        String.valueOf(tally.of(Verdict.GROUPED)),
        String.valueOf(tally.of(Verdict.NOT_ISOLATED)),
        String.valueOf(tally.of(Verdict.NOT_ASSIGNABLE)),
        reasons(tally.reasons(Effect.REFUSES), REASONS_OF_A_BOARD));
  }

  private static String summary(Atlas atlas, Tally total) {
    StringBuilder out = new StringBuilder();
    out.append("Linux ")
        .append(atlas.kernel())
        .append(", read as Linux ")
        .append(atlas.rules())
        .append(" does");
    if (atlas.overlays() > 0) {
      out.append("; left out: ").append(counted(atlas.overlays(), "overlay"));
    }
    if (!atlas.unread().isEmpty()) {
      out.append("; with errors: ").append(counted(atlas.unread().size(), "board"));
    }
    out.append('\n');
    effect(out, "refused by", total, Effect.REFUSES);
    effect(out, "not isolated by", total, Effect.EXPOSES);
    effect(out, "grouped by", total, Effect.GROUPS);
    return out.toString();
  }

  private static void effect(StringBuilder out, String head, Tally total, Effect effect) {
    List<ReasonCount> reasons = total.reasons(effect);
    if (!reasons.isEmpty()) {
      out.append(head).append(": ").append(reasons(reasons, REASONS_OF_ALL)).append('\n');
    }
  }

  private static String reasons(List<ReasonCount> reasons, int most) {
    return reasons.stream()
        .limit(most)
        .map(reason -> reason.kind().label() + " " + reason.devices())
        .collect(Collectors.joining(", "));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
