// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/** What kind of unit a line is in. */
final class Bodies {
  private Bodies() {}

  static boolean inFunction(Source source, int line) {
    return source.unitAround(line).filter(unit -> unit.isFunction(source.text())).isPresent();
  }

  static boolean inData(Source source, int line) {
    return source.unitAround(line).filter(unit -> !unit.isFunction(source.text())).isPresent();
  }
}
