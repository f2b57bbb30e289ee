// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * How much a line looks like one of the wanted lines: the share of words that both have, names
 * before punctuation.
 */
public final class Similarity {
  private final List<List<String>> wanted;

  private Similarity(List<List<String>> wanted) {
    this.wanted = wanted;
  }

  public static Similarity to(String text) {
    return new Similarity(
        text.lines().map(RawTokens::texts).filter(words -> !words.isEmpty()).toList());
  }

  /** From 0, nothing in common, to 1, the same words. */
  public double of(String line) {
    List<String> words = RawTokens.texts(line);
    return wanted.stream().mapToDouble(some -> shared(some, words)).max().orElse(0);
  }

  private static double shared(List<String> some, List<String> words) {
    List<String> left = new ArrayList<>(words);
    int common = some.stream().filter(left::remove).mapToInt(Similarity::weight).sum();
    return 2.0 * common / Math.max(1, weight(some) + weight(words));
  }

  private static int weight(List<String> words) {
    return words.stream().mapToInt(Similarity::weight).sum();
  }

  /** A name says more than a bracket. */
  private static int weight(String word) {
    return Character.isLetterOrDigit(word.charAt(0)) || word.charAt(0) == '_' ? 3 : 1;
  }
}
