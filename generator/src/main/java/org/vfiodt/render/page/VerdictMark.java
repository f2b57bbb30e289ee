// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import org.vfiodt.devices.Verdict;

/**
 * A verdict that can be told without colours.
 *
 * @param word for programs and for the style
 * @param shape a sign of its own
 */
record VerdictMark(String word, String shape, String label) {
  static VerdictMark of(Verdict verdict) {
    return new VerdictMark(verdict.word(), shape(verdict), verdict.label());
  }

  private static String shape(Verdict verdict) {
    return switch (verdict) {
      case ASSIGNABLE -> "\u25cf";
      case GROUPED -> "\u25c6";
      case NOT_ISOLATED -> "\u25b2";
      case NOT_ASSIGNABLE -> "\u2715";
    };
  }
}
