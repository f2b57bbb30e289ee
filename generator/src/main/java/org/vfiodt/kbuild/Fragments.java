// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.board.Board;
import org.vfiodt.board.FragmentUse;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.kernel.Facts;

/** The Kconfig fragments of {@code arndale-config/kconfig}. */
public final class Fragments {
  private static final String FOLDER = "arndale-config/kconfig";
  private static final String SUFFIX = ".config";

  private Fragments() {}

  /** The fragments that a board asks for in a tree with these facts, in the board's order. */
  public static Outcome<List<Fragment>> load(DataFolder data, Board board, Facts facts) {
    List<Outcome<Fragment>> fragments = new ArrayList<>();
    for (FragmentUse use : board.fragments()) {
      Set<String> unknown = facts.unknown(use.needs());
      if (!unknown.isEmpty()) {
        fragments.add(
            Outcome.failed(
                Diagnostic.of(
                    KbuildCode.UNKNOWN_FACT,
                    "board '"
                        + board.name()
                        + "' asks for the unknown fact '"
                        + String.join("', '", unknown)
                        + "'")));
      } else if (facts.hasAll(use.needs())) {
        fragments.add(load(data, use.name()));
      }
    }
    return Outcome.all(fragments);
  }

  /** Fragments by name, in this order. */
  public static Outcome<List<Fragment>> load(DataFolder data, List<String> names) {
    return Outcome.all(names.stream().map(name -> load(data, name)).toList());
  }

  /** One fragment by name. */
  public static Outcome<Fragment> load(DataFolder data, String name) {
    String file = FOLDER + "/" + name + SUFFIX;
    Optional<String> text = data.text(file);
    return text.isPresent()
        ? Outcome.of(Fragment.of(file, text.get()))
        : Outcome.failed(
            Diagnostic.of(
                    KbuildCode.FRAGMENT_MISSING, "there is no Kconfig fragment '" + name + "'")
                .hint(Suggestion.hint(name, data.names(FOLDER, SUFFIX))));
  }
}
