// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;
import org.vfiodt.source.SourceFile;

/**
 * The text of a source file by its Java characters, so that token offsets are span offsets and any
 * text, lone surrogates included, can be read.
 */
final class TextCharStream implements CharStream {
  private final String name;
  private final String text;
  private int index;

  TextCharStream(SourceFile file) {
    this.name = file.name();
    this.text = file.text();
  }

  @Override
  public void consume() {
    index++;
  }

  @Override
  public int LA(int ahead) {
    int at = ahead > 0 ? index + ahead - 1 : index + ahead;
    return ahead == 0 ? 0 : at >= 0 && at < text.length() ? text.charAt(at) : IntStream.EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int target) {
    index = Math.min(target, text.length());
  }

  @Override
  public int size() {
    return text.length();
  }

  @Override
  public String getSourceName() {
    return name;
  }

  @Override
  public String getText(Interval interval) {
    int end = Math.min(interval.b + 1, text.length());
    return interval.a >= end ? "" : text.substring(interval.a, end);
  }
}
