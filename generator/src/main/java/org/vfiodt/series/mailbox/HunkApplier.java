// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.SeriesCode;
import org.vfiodt.series.diff.Lines;
import org.vfiodt.source.Span;

/**
 * Puts the hunks of one file into its text. As with {@code git apply}, a hunk may have moved but
 * all of its lines must be there: no context is left out.
 */
final class HunkApplier {
  private static final int MOST_FAULTS = 5;
  private static final int MOST_COMPARED = 64;

  private final String path;
  private final List<String> lines;
  private int free;

  private HunkApplier(String path, String text) {
    this.path = path;
    this.lines = new ArrayList<>(Lines.of(text));
  }

  static Outcome<String> apply(String path, String text, List<FilePatch.Part> parts) {
    HunkApplier applier = new HunkApplier(path, text);
    List<Diagnostic> faults = new ArrayList<>();
    for (FilePatch.Part part : parts) {
      applier.apply(part).ifPresent(faults::add);
      if (faults.size() == MOST_FAULTS) {
        break;
      }
    }
    String result = String.join("", applier.lines);
    if (result.length() > Limits.FILE && faults.isEmpty()) {
      Span at = parts.get(0).at();
      faults.add(Diagnostic.at(at, SeriesCode.MAIL_SIZE, path + " becomes too large"));
    }
    return Outcome.of(result, faults);
  }

  private Optional<Diagnostic> apply(FilePatch.Part part) {
    int expected = Math.max(0, part.newStart() - (part.young().isEmpty() ? 0 : 1));
    int at = find(part, expected);
    if (at < 0) {
      return Optional.of(conflict(part, expected));
    }
    lines.subList(at, at + part.old().size()).clear();
    lines.addAll(at, part.young());
    free = at + part.young().size();
    return Optional.empty();
  }

  /** The matching place that is nearest to the expected one, the later of two; -1 for none. */
  private int find(FilePatch.Part part, int expected) {
    int last = lines.size() - part.old().size();
    int near = Math.max(free, Math.min(expected, last));
    for (int distance = 0; near + distance <= last || near - distance >= free; distance++) {
      if (fits(part, near + distance)) {
        return near + distance;
      }
      if (fits(part, near - distance)) {
        return near - distance;
      }
    }
    return -1;
  }

  private boolean fits(FilePatch.Part part, int at) {
    int end = at + part.old().size();
    boolean allowed =
        at >= free
            && end <= lines.size()
            && (part.oldStart() > 1 || at == 0)
            && (part.trailing() > 0 || end == lines.size());
    for (int i = at; allowed && i < end; i++) {
      allowed = lines.get(i).equals(part.old().get(i - at));
    }
    return allowed;
  }

  private Diagnostic conflict(FilePatch.Part part, int expected) {
    Diagnostic conflict =
        Diagnostic.at(
            part.at(), SeriesCode.MAIL_CONFLICT, "this hunk does not fit " + path + " of the tree");
    int best = best(part, expected);
    for (int i = 0; i < part.old().size(); i++) {
      String wanted = part.old().get(i).stripTrailing();
      String found = best + i < lines.size() ? lines.get(best + i).stripTrailing() : "its end";
      if (best + i >= lines.size() || !lines.get(best + i).equals(part.old().get(i))) {
        String where = path + " line " + (best + i + 1);
        conflict =
            conflict.note("nearest place: " + where + " is '" + found + "', not '" + wanted + "'");
        break;
      }
    }
    return conflict.hint("the patch may be for another kernel, or a patch before it is missing");
  }

  /** The place where most lines match, the one nearest to the expected place among equals. */
  private int best(FilePatch.Part part, int expected) {
    int best = Math.min(expected, lines.size());
    int most = 0;
    for (int at = 0; at < lines.size(); at++) {
      int matches = 0;
      int size = Math.min(Math.min(part.old().size(), MOST_COMPARED), lines.size() - at);
      for (int i = 0; i < size; i++) {
        matches += lines.get(at + i).equals(part.old().get(i)) ? 1 : 0;
      }
      if (matches > most
          || (matches == most && Math.abs(at - expected) < Math.abs(best - expected))) {
        most = matches;
        best = at;
      }
    }
    return best;
  }
}
