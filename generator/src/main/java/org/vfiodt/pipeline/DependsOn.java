// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.SeriesCode;

/**
 * The lines that name the series which have to be applied first. Patchwork reads them, and knows of
 * addresses only its own; so an address of an archive becomes the message id in it.
 */
final class DependsOn {
  private static final Pattern ADDRESS = Pattern.compile("https?://[!-~&&[^<>]]{1,400}");
  private static final Pattern ID = Pattern.compile("[!-~&&[^<>@]]{1,200}@[!-~&&[^<>@]]{1,200}");

  private static final Pattern ARCHIVED =
      Pattern.compile(
          "https?://(?:lore\\.kernel\\.org/[^/]+|lkml\\.kernel\\.org/r|(?:patch\\.)?msgid\\.link)"
              + "/([^/?#%@]+@[^/?#%@]+)(?:[/?#].*)?");

  private DependsOn() {}

  /** One line each, or nothing when there are none. */
  static Outcome<Optional<String>> paragraph(List<String> series) {
    List<Diagnostic> faults = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String each : series) {
      line(each.replaceAll("^<|>$", ""))
          .ifPresentOrElse(
              lines::add,
              () ->
                  faults.add(
                      Diagnostic.of(
                              SeriesCode.DEPENDENCY,
                              "'" + each + "' is no message id and no address")
                          .hint(
                              "give the Message-Id of the cover letter that this series stands on")));
    }
    return faults.isEmpty()
        ? Outcome.of(Optional.of(String.join("\n", lines)).filter(text -> !text.isEmpty()))
        : Outcome.failed(faults);
  }

  private static Optional<String> line(String series) {
    if (ADDRESS.matcher(series).matches()) {
      Matcher archived = ARCHIVED.matcher(series);
      return Optional.of(
          "Depends-on: " + (archived.matches() ? "<" + archived.group(1) + ">" : series));
    }
    return ID.matcher(series).matches()
        ? Optional.of("Depends-on: <" + series + ">")
        : Optional.empty();
  }
}
