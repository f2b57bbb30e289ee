// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.mailbox.TextPatch;

/**
 * A series with one patch after the other left out: which others no longer apply says which patch
 * needs which, as far as their texts go. Whether what still applies also builds is for a compiler
 * to say.
 *
 * @param needs one for each patch, in order
 * @param leftOut likewise
 */
public record DropOne(List<Needs> needs, List<LeftOut> leftOut) {
  public DropOne {
    needs = List.copyOf(needs);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Tries a series without each of its patches; failed where the whole does not apply.
   *
   * @param base content of a path, one character a byte; empty where there is no such file
   * @param patches in the order of the series
   */
  public static Outcome<DropOne> of(
      Function<String, Optional<String>> base, List<TextPatch> patches) {
    Overlay overlay = new Overlay(base);
    List<LeftOut> leftOut = new ArrayList<>();
    for (int i = 0; i < patches.size(); i++) {
      leftOut.add(without(i, overlay, patches));
      Outcome<Revision> applied = overlay.apply(patches.get(i));
      if (!applied.ok()) {
        return Outcome.failed(applied.diagnostics());
      }
    }
    List<String> subjects = patches.stream().map(TextPatch::subject).toList();
    return Outcome.of(new DropOne(Needs.of(subjects, leftOut), leftOut));
  }

  /** The same of revisions that were made one on top of the other. */
  public static Outcome<DropOne> ofRevisions(
      Function<String, Optional<String>> base, List<Revision> revisions) {
    return of(base, revisions.stream().map(TextPatch::of).toList());
  }

  private static LeftOut without(int index, Overlay before, List<TextPatch> patches) {
    Overlay overlay = new Overlay(before);
    List<Integer> misfits = new ArrayList<>();
    for (int later = index + 1; later < patches.size(); later++) {
      if (!overlay.apply(patches.get(later)).ok()) {
        misfits.add(later + 1);
      }
    }
    return new LeftOut(index + 1, misfits, overlay.files());
  }

  /** For people, one line for each patch. */
  public String text() {
    return needs.stream().map(each -> each.text() + "\n").collect(Collectors.joining());
  }

  /** A tree and what patches made of it; a patch that does not apply leaves it as it was. */
  private static final class Overlay {
    private final Function<String, Optional<String>> base;
    private final Map<String, Optional<String>> files = new TreeMap<>();

    Overlay(Function<String, Optional<String>> base) {
      this.base = base;
    }

    Overlay(Overlay other) {
      this(other.base);
      files.putAll(other.files);
    }

    Outcome<Revision> apply(TextPatch patch) {
      Outcome<Revision> revision = patch.apply(this::text);
      for (FileChange change : revision.value().map(Revision::changes).orElse(List.of())) {
        files.put(change.path(), change.after());
      }
      return revision;
    }

    private Optional<String> text(String path) {
      Optional<String> mine = files.get(path);
      return mine == null ? base.apply(path) : mine;
    }

    /** Without files that are again what they were. */
    Map<String, Optional<String>> files() {
      Map<String, Optional<String>> changed = new TreeMap<>(files);
      changed.entrySet().removeIf(file -> base.apply(file.getKey()).equals(file.getValue()));
      return changed;
    }
  }
}
