// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

/**
 * A brace that is missing or too many.
 *
 * @param index the token before which a closing brace is missing, the name behind which an opening
 *     one is missing, or the brace that is too many
 * @param opener index of the opening brace, or of the name in its place; -1 when there is none
 */
record BraceFault(Type type, int index, int opener) {
  enum Type {
    MISSING,
    EXTRA,
    OPENER,
    STRAY_OPENER,
    /** A round bracket in place of the opening brace. */
    WRONG_OPENER
  }

  static BraceFault missing(int before, int opener) {
    return new BraceFault(Type.MISSING, before, opener);
  }

  static BraceFault extra(int brace, int opener) {
    return new BraceFault(Type.EXTRA, brace, opener);
  }

  static BraceFault opener(int name) {
    return new BraceFault(Type.OPENER, name, name);
  }

  static BraceFault wrongOpener(int bracket) {
    return new BraceFault(Type.WRONG_OPENER, bracket, bracket);
  }

  static BraceFault strayOpener(int brace) {
    return new BraceFault(Type.STRAY_OPENER, brace, brace);
  }
}
