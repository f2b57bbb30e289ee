// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.vfiodt.dts.preprocess.FlatText;

/** Lets the lexer read a flat text in place. */
final class FlatCharStream implements CharStream {
  private final FlatText text;
  private final int length;
  private int position;

  FlatCharStream(FlatText text) {
    this.text = text;
    this.length = text.length();
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(length, interval.b + 1);
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }

  @Override
  public void consume() {
    if (position >= length) {
      throw new IllegalStateException("read behind the end");
    }
    position++;
  }

  @Override
  public int LA(int distance) {
    int at = distance > 0 ? position + distance - 1 : position + distance;
    return distance == 0 || at < 0 || at >= length ? IntStream.EOF : text.at(at);
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {
    // everything stays in memory
  }

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = Math.min(index, length);
  }

  @Override
  public int size() {
    return length;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }
}
