// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/** Text that takes the place of a stretch; an empty stretch is a point to insert at. */
record Splice(int start, int end, String fresh) {
  static Splice insert(int at, String fresh) {
    return new Splice(at, at, fresh);
  }

  static Splice remove(Stretch stretch) {
    return new Splice(stretch.start(), stretch.end(), "");
  }
}
