// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines {@code # 12 "file"} and {@code #line 12 "file"} of a text that a preprocessor has
 * already read: which line of which file each of its lines was before.
 */
final class LineMarkers {
  /** A text without markers: every line is itself. */
  private static final LineMarkers NONE = new LineMarkers(List.of());

  /**
   * One marker.
   *
   * @param at its own line in the text
   * @param line what it calls the next line
   * @param includer the marker that was in force at the include line, or null
   * @param includedAt that line in the text, which the marker replaced
   */
  private record Marker(int at, String name, int line, Marker includer, int includedAt) {
    private String place(int physical) {
      return name + ":" + (line + physical - at - 1);
    }
  }

  private final List<Marker> markers;

  private LineMarkers(List<Marker> markers) {
    this.markers = markers;
  }

  /**
   * @param starts offset of each line
   */
  static LineMarkers of(String text, int[] starts) {
    if (!text.startsWith("#") && text.indexOf("\n#") < 0) {
      return NONE;
    }
    LineMarkerScanner scanner = new LineMarkerScanner(text);
    List<Marker> markers = new ArrayList<>();
    for (int line = 1; line <= starts.length; line++) {
      int at = line;
      scanner
          .marker(starts[line - 1])
          .ifPresent(found -> markers.add(marker(found, at, last(markers))));
    }
    return markers.isEmpty() ? NONE : new LineMarkers(markers);
  }

  private static Marker last(List<Marker> markers) {
    return markers.isEmpty() ? null : markers.get(markers.size() - 1);
  }

  private static Marker marker(LineMarkerScanner.Found found, int at, Marker before) {
    String name = found.name().isEmpty() && before != null ? before.name : found.name();
    if (before == null) {
      return new Marker(at, name, found.line(), null, 0);
    }
    if (found.enters()) {
      return new Marker(at, name, found.line(), before, at);
    }
    Marker includer = before.includer;
    int includedAt = before.includedAt;
    if (found.returns() && includer != null) {
      includedAt = includer.includedAt;
      includer = includer.includer;
    }
    return new Marker(at, name, found.line(), includer, includedAt);
  }

  private Marker inForce(int line) {
    int low = 0;
    int high = markers.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (markers.get(middle).at < line) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? null : markers.get(high);
  }

  /** The name of the file that a line came from; the given one where no marker says. */
  String name(int line, String own) {
    Marker marker = inForce(line);
    return marker == null || marker.name.isEmpty() ? own : marker.name;
  }

  /** The number that a line had in its file. */
  int line(int line) {
    Marker marker = inForce(line);
    return marker == null ? line : marker.line + line - marker.at - 1;
  }

  /** {@code file:line} of the include lines that led to a line, innermost first. */
  List<String> includers(int line) {
    List<String> places = new ArrayList<>();
    Marker marker = inForce(line);
    while (marker != null && marker.includer != null) {
      places.add(marker.includer.place(marker.includedAt));
      marker = marker.includer;
    }
    return places;
  }
}
