// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Arrays;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * All text of one source after preprocessing and inclusion, in one row. Runs of characters that
 * came from one stretch of a file form a segment; so every character knows where it came from.
 */
public final class FlatText {
  private final char[] text;
  private final int segments;
  private final int[] starts;
  private final SourceFile[] files;
  private final int[] sourceStarts;
  private final int[] sourceEnds;
  private final Span[] uses;

  /** Takes over the arrays; a source end of 0 or more marks text that was made, not copied. */
  FlatText(
      char[] text,
      int segments,
      int[] starts,
      SourceFile[] files,
      int[] sourceStarts,
      int[] sourceEnds,
      Span[] uses) {
    this.text = text;
    this.segments = segments;
    this.starts = starts;
    this.files = files;
    this.sourceStarts = sourceStarts;
    this.sourceEnds = sourceEnds;
    this.uses = uses;
  }

  public int length() {
    return text.length;
  }

  /** The characters themselves, for readers in a hurry; nobody may change them. */
  public char[] characters() {
    return text;
  }

  public char at(int offset) {
    return text[offset];
  }

  public String substring(int start, int end) {
    return new String(text, start, end - start);
  }

  /** Whether the text goes on so from an offset. */
  public boolean startsWith(String wanted, int offset) {
    if (wanted.length() > text.length - offset) {
      return false;
    }
    for (int i = 0; i < wanted.length(); i++) {
      if (text[offset + i] != wanted.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  boolean contains(String wanted) {
    char first = wanted.charAt(0);
    for (int i = 0; i <= text.length - wanted.length(); i++) {
      if (text[i] == first && substring(i, i + wanted.length()).equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** Where a stretch came from; the place of its first part where the parts lie apart. */
  public Span span(int start, int end) {
    return span(start, end, segment(start));
  }

  /**
   * @param first the segment of the start
   */
  Span span(int start, int end, int first) {
    Span from = place(first, start, end);
    if (end - 1 <= start) {
      return from;
    }
    int last = segment(end - 1, first);
    return last == first || uses[first] != uses[last] ? from : from.to(place(last, end - 1, end));
  }

  /** The segment of an offset; quick when it is the one given or one of those behind it. */
  int segment(int offset, int near) {
    for (int i = near; i < Math.min(segments, near + 4); i++) {
      if (starts[i] <= offset && (i + 1 == segments || starts[i + 1] > offset)) {
        return i;
      }
    }
    return segment(offset);
  }

  int segment(int offset) {
    int found = Arrays.binarySearch(starts, 0, segments, offset);
    return Math.max(0, found >= 0 ? lastOf(found) : -found - 2);
  }

  /** Empty segments share their start with the one that follows; that one holds the text. */
  private int lastOf(int found) {
    int last = found;
    while (last + 1 < segments && starts[last + 1] == starts[found]) {
      last++;
    }
    return last;
  }

  private Span place(int segment, int start, int end) {
    Span place;
    if (sourceEnds[segment] >= 0) {
      place = files[segment].span(sourceStarts[segment], sourceEnds[segment]);
    } else {
      int shift = sourceStarts[segment] - starts[segment];
      int segmentEnd = segment + 1 < segments ? starts[segment + 1] : text.length;
      int stop = Math.max(start, Math.min(end, segmentEnd));
      place = files[segment].span(start + shift, stop + shift);
    }
    return uses[segment] == null ? place : place.expandedFrom(uses[segment]);
  }

  /** Copies a stretch with its origins. */
  void copyTo(FlatTextBuilder target, int start, int end) {
    int from = start;
    for (int i = segment(start); from < end; i++) {
      int segmentEnd = i + 1 < segments ? starts[i + 1] : text.length;
      int to = Math.min(end, segmentEnd);
      if (to > from) {
        int source = sourceEnds[i] >= 0 ? sourceStarts[i] : sourceStarts[i] + from - starts[i];
        target.append(text, from, to, files[i], source, sourceEnds[i], uses[i]);
        from = to;
      }
    }
  }
}
