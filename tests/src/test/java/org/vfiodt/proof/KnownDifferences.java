// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.devices.observed.Difference;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.Facts;
import org.vfiodt.source.SourceFile;

/** Differences that are declared beside a board, each with its reason. */
final class KnownDifferences {
  private static final String FOLDER = "arndale-config/machines/known/";

  /**
   * @param subject as {@link Difference#subject}; a last {@code *} stands for any rest
   * @param kernel as {@link Difference#kernel}; likewise
   */
  private record Known(
      String aspect, String subject, String kernel, List<String> needs, String reason) {
    boolean covers(Difference difference) {
      return difference.aspect().word().equals(aspect)
          && covers(subject, difference.subject())
          && covers(kernel, difference.kernel());
    }

    private static boolean covers(String pattern, String text) {
      return pattern.endsWith("*")
          ? text.startsWith(pattern.substring(0, pattern.length() - 1))
          : text.equals(pattern);
    }
  }

  private final List<Known> known;

  private KnownDifferences(List<Known> known) {
    this.known = known;
  }

  /** Those of a board that a kernel with these facts has. */
  static Outcome<KnownDifferences> of(DataFolder data, String board, Facts facts) {
    String file = FOLDER + board + ".toml";
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<Known> known = new ArrayList<>();
    Optional<String> text = data.text(file);
    if (text.isPresent()) {
      TomlTable table = TomlTable.parse(SourceFile.root(file, text.get()), diagnostics);
      for (TomlTable each : table.tables("known")) {
        known.add(
            new Known(
                each.text("aspect"),
                each.text("subject", "*"),
                each.text("kernel", "*"),
                each.texts("needs"),
                each.text("reason")));
        each.finish();
      }
      table.finish();
    }
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    if (failed) {
      return Outcome.failed(diagnostics);
    }
    List<Known> here = known.stream().filter(each -> facts.hasAll(each.needs())).toList();
    return Outcome.of(new KnownDifferences(here), diagnostics);
  }

  /** Why a difference is there; empty when nobody knows. */
  Optional<String> reason(Difference difference) {
    return known.stream().filter(each -> each.covers(difference)).findFirst().map(Known::reason);
  }

  /**
   * Declarations that cover none of these differences: they explain nothing, and would hide the
   * next fault; a line each.
   */
  List<String> idle(List<Difference> differences) {
    return known.stream()
        .filter(each -> differences.stream().noneMatch(each::covers))
        .map(each -> each.aspect() + " " + each.subject() + ": " + each.reason())
        .toList();
  }
}
