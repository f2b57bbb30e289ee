// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * A source with one fault that was put into it.
 *
 * @param kind what was done
 * @param file the file that was changed, as it is opened
 * @param line the line that was changed, from 1; where a line was taken out, the line before the
 *     gap
 * @param lastLine the same; where a line was taken out, the line behind the gap
 * @param lines all lines of the changed file
 */
record Fault(String kind, String file, int line, int lastLine, Supplier<List<String>> lines) {
  /** Whether a place starts on the right line. */
  boolean startsAt(Told.Place place) {
    return isIn(place) && place.line() >= line && place.line() <= lastLine;
  }

  /** Whether a place has the right line in it. */
  boolean isAt(Told.Place place) {
    return isIn(place) && place.lastLine() >= line && place.line() <= lastLine;
  }

  private boolean isIn(Told.Place place) {
    return place.file().equals(Path.of(file).normalize().toString());
  }

  String text() {
    return String.join("\n", lines.get());
  }

  @Override
  public String toString() {
    return file + ":" + line + " '" + lines.get().get(line - 1).strip() + "'";
  }
}
