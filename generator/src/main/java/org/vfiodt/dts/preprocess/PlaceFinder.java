// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import org.vfiodt.source.Span;

/** Finds places in a flat text; quick when they are asked for from left to right. */
public final class PlaceFinder {
  private final FlatText text;
  private int segment;

  public PlaceFinder(FlatText text) {
    this.text = text;
  }

  /** The same as {@link FlatText#span}. */
  public Span span(int start, int end) {
    segment = text.segment(start, segment);
    return text.span(start, end, segment);
  }
}
