// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.report.matrix.Matrix;

/**
 * The words that make a cell again. A matrix may come from anybody, so they are taken only when
 * they start this program's {@code check}, and shown only when a terminal shows them.
 */
public final class CellCommand {
  private static final String PROGRAM = "vfio-dt";
  private static final String COMMAND = "check";
  private static final Pattern PLACES = Pattern.compile("--(cache|runs|data)(=.*)?");

  private CellCommand() {}

  /** The words as they stand there, to be shown. */
  public static Outcome<List<String>> words(Matrix matrix, String cell) {
    Optional<Matrix.Place> place = matrix.place(cell);
    if (place.isEmpty()) {
      List<String> names = matrix.places().map(Matrix.Place::id).toList();
      return Outcome.failed(
          Diagnostic.of(ProofCode.NO_CELL, "the run has no cell " + Quoted.of(cell))
              .hint(Suggestion.hint(cell, names).or(() -> first(names))));
    }
    List<String> words = place.get().cell().command();
    return words.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)
        ? refused(cell, "it has characters that move a terminal's cursor")
        : Outcome.of(words);
  }

  /** The words, when they may be run. */
  public static Outcome<List<String>> of(Matrix matrix, String cell) {
    return words(matrix, cell).flatMap(words -> allowed(cell, words));
  }

  private static Outcome<List<String>> allowed(String cell, List<String> words) {
    if (words.size() < 2 || !words.get(0).equals(PROGRAM)) {
      return refused(cell, "it does not start " + PROGRAM);
    }
    int at = words.get(1).equals("--no-config") ? 2 : 1;
    if (words.size() <= at || !words.get(at).equals(COMMAND)) {
      return refused(cell, "only '" + PROGRAM + " " + COMMAND + "' is run");
    }
    for (String word : words) {
      if (PLACES.matcher(word).matches()) {
        return refused(cell, Quoted.of(word) + " would choose where this machine keeps its files");
      }
      if (word.startsWith("@")) {
        return refused(cell, Quoted.of(word) + " would be read as a file of words");
      }
    }
    return Outcome.of(words);
  }

  private static Optional<String> first(List<String> names) {
    return names.stream().findFirst().map(name -> "cells are named like " + name);
  }

  private static Outcome<List<String>> refused(String cell, String why) {
    return Outcome.failed(
        Diagnostic.of(ProofCode.COMMAND, "the command of " + cell + " is not run: " + why)
            .hint("--print shows it"));
  }
}
