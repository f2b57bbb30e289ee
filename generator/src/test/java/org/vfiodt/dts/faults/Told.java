// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;

/**
 * The places that a compiler named, in its order.
 *
 * @param lines what it printed, without source lines and without what it says to the board anyway
 */
record Told(List<String> lines) {
  /** Our lines begin with it; dtc's may have a word before it. */
  private static final Pattern PLACE =
      Pattern.compile("(?:^|: |at )([^\\s:<>]+):(\\d+)(?:[.:]\\d+(?:-(\\d+)\\.)?|: )");

  /**
   * A place by file and line.
   *
   * @param lastLine of the whole statement, where that is told
   */
  record Place(String file, int line, int lastLine) {
    Place {
      file = Path.of(file).normalize().toString();
    }
  }

  /** What we say; the messages in the order in which they are printed. */
  static Told ours(Outcome<?> outcome, Set<String> usual) {
    return new Told(lines(outcome).stream().filter(line -> !usual.contains(line)).toList());
  }

  /** Our diagnostics as they are printed, without source lines and carets. */
  static List<String> lines(Outcome<?> outcome) {
    String all = new DiagnosticPrinter(false).print(outcome.diagnostics());
    return all.lines().filter(line -> !line.matches(" +\\d* \\| .*")).toList();
  }

  /** Whether the first message begins with the place of a fault. */
  boolean first(Fault fault) {
    List<Place> places = places();
    return !places.isEmpty() && fault.startsAt(places.get(0));
  }

  /** Whether any message or note names the place, or lines around it. */
  boolean any(Fault fault) {
    return places().stream().anyMatch(fault::isAt);
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (String line : lines) {
      Matcher matcher = PLACE.matcher(line);
      if (!line.startsWith("In file included from") && matcher.find()) {
        int first = Integer.parseInt(matcher.group(2));
        int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
        places.add(new Place(matcher.group(1), first, last));
      }
    }
    return places;
  }

  String text() {
    return lines.isEmpty() ? "nothing told" : lines.get(0);
  }
}
