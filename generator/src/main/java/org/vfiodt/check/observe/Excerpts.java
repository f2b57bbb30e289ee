// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.diag.ShownLine;
import org.vfiodt.report.matrix.Finding;

/** Lines of a log around the one that matters. */
public final class Excerpts {
  private static final int BEFORE = 6;
  private static final int BEHIND = 4;
  private static final int WIDEST = 300;

  private Excerpts() {}

  /** The same finding with the lines around its place in its log, where it has one. */
  public static Finding around(Finding finding, Path folder) {
    if (finding.log().isEmpty() || finding.logLine() == 0) {
      return finding;
    }
    int first = Math.max(1, finding.logLine() - BEFORE);
    return new Finding(
        finding.kind(),
        finding.source(),
        finding.line(),
        finding.text(),
        finding.log(),
        finding.logLine(),
        lines(folder.resolve(finding.log()), first, finding.logLine() + BEHIND),
        first);
  }

  private static List<String> lines(Path log, int first, int last) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      String line = reader.readLine();
      for (int number = 1; line != null && number <= last; number++) {
        if (number >= first) {
          lines.add(ShownLine.safe(line.substring(0, Math.min(line.length(), WIDEST))));
        }
        line = reader.readLine();
      }
    } catch (IOException e) {
      return List.of();
    }
    return lines;
  }
}
