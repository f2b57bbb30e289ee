// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A changed text as pieces of the old one and fresh pieces. Because it is known where each piece
 * came from, an edit of the old text can be carried over to the new one without looking at either.
 */
final class Patchwork {
  /** A piece of the old text, or what took its place. */
  private record Piece(int from, int to, boolean old, String fresh) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  private String lineBreak = "\n";

  private Patchwork(String text) {
    this.text = text;
  }

  /** Splices that overlap others or blur the ends of the landing are left out. */
  static Patchwork spliced(Site site, List<Splice> splices) {
    Patchwork made = new Patchwork(site.before());
    List<Splice> sorted = new ArrayList<>(splices);
    sorted.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::end));
    int at = 0;
    for (Splice splice : sorted) {
      if (splice.start() >= at && !site.landing().cutBy(splice)) {
        made.old(at, splice.start());
        made.fresh(splice);
        at = splice.end();
      }
    }
    made.old(at, made.text.length());
    return made;
  }

  /** The same, but nothing when there are no splices. */
  static Optional<Patchwork> ofSome(Site site, List<Splice> splices) {
    return splices.isEmpty() ? Optional.empty() : Optional.of(spliced(site, splices));
  }

  /** A stretch moved in front of an offset outside it. */
  static Patchwork moved(String text, Stretch stretch, int to) {
    Patchwork made = new Patchwork(text);
    if (to <= stretch.start()) {
      made.old(0, to);
      made.old(stretch.start(), stretch.end());
      made.old(to, stretch.start());
      made.old(stretch.end(), text.length());
    } else {
      made.old(0, stretch.start());
      made.old(stretch.end(), to);
      made.old(stretch.start(), stretch.end());
      made.old(to, text.length());
    }
    return made;
  }

  /** Stretches, in the order of the text, that change places; what is between them stays. */
  static Patchwork permuted(String text, List<Stretch> slots, List<Stretch> order) {
    Patchwork made = new Patchwork(text);
    int at = 0;
    for (int i = 0; i < slots.size(); i++) {
      made.old(at, slots.get(i).start());
      made.old(order.get(i).start(), order.get(i).end());
      at = slots.get(i).end();
    }
    made.old(at, text.length());
    return made;
  }

  /** The same, but the text of the edit is to end its lines like all others. */
  Patchwork withCarriageReturns() {
    lineBreak = "\r\n";
    return this;
  }

  private void old(int from, int to) {
    Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
    if (last != null && last.old() && last.to() == from) {
      pieces.set(pieces.size() - 1, new Piece(last.from(), to, true, ""));
    } else if (from < to) {
      pieces.add(new Piece(from, to, true, ""));
    }
  }

  private void fresh(Splice splice) {
    pieces.add(new Piece(splice.start(), splice.end(), false, splice.fresh()));
  }

  String changed() {
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(text(piece, piece.from(), piece.to())));
    return all.toString();
  }

  private String text(Piece piece, int from, int to) {
    return piece.old() ? text.substring(from, to) : piece.fresh();
  }

  /**
   * The changed text with the edit in it.
   *
   * @param besidePlace whether an insert stays beside its place or on the other side of what is new
   *     between the two; and whether what is new right above replaced lines stays
   */
  String expected(Landing made, boolean besidePlace) {
    String ours = made.text().replace("\n", lineBreak);
    Landing landing = new Landing(made.start(), made.end(), ours, made.placeBefore());
    return landing.inserts()
        ? inserted(landing, landing.placeBefore() == besidePlace)
        : replaced(landing, besidePlace);
  }

  private String inserted(Landing landing, boolean afterOldText) {
    int point = landing.start();
    boolean done = afterOldText && point == 0;
    StringBuilder all = new StringBuilder(done ? landing.text() : "");
    for (Piece piece : pieces) {
      boolean inside = piece.from() < point && point < piece.to();
      boolean beside = (afterOldText ? piece.to() : piece.from()) == point;
      boolean here = !done && (inside || beside && piece.from() < piece.to());
      if (here) {
        String own = text(piece, piece.from(), piece.to());
        int before = inside ? point - piece.from() : afterOldText ? own.length() : 0;
        all.append(own, 0, before).append(lineBreak(all)).append(landing.text());
        all.append(own, before, own.length());
        done = true;
      } else {
        all.append(text(piece, piece.from(), piece.to()));
      }
    }
    if (!done && point == text.length()) {
      all.append(lineBreak(all)).append(landing.text());
    }
    return all.toString();
  }

  /** Our text stands on lines of its own. */
  private static String lineBreak(StringBuilder before) {
    return before.isEmpty() || before.charAt(before.length() - 1) == '\n' ? "" : "\n";
  }

  /** Whether other old text has come between what the edit takes away. */
  boolean tears(Landing landing) {
    int state = 0;
    for (Piece piece : pieces) {
      boolean inside = landing.holds(piece.from(), piece.to());
      if (inside && state == 2) {
        return true;
      }
      state = inside ? 1 : state == 1 && piece.old() ? 2 : state;
    }
    return false;
  }

  private String replaced(Landing landing, boolean withAbove) {
    StringBuilder all = new StringBuilder();
    boolean done = false;
    for (Piece piece : pieces) {
      if (landing.holds(piece.from(), piece.to())) {
        String head = piece.old() ? text(piece.from(), landing.start()) : "";
        String tail = piece.old() ? text(landing.end(), piece.to()) : "";
        all.append(head).append(done ? "" : landing.text()).append(tail);
        done = true;
      } else if (withAbove || piece.old() || !landing.isAbove(piece.from(), piece.to())) {
        all.append(text(piece, piece.from(), piece.to()));
      }
    }
    return all.toString();
  }

  private String text(int from, int to) {
    return from < to ? text.substring(from, to) : "";
  }
}
