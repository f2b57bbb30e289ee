// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/** A stretch of a text, half-open. */
record Stretch(int start, int end) {
  boolean touches(Stretch other) {
    return start <= other.end && other.start <= end;
  }

  boolean holds(int offset) {
    return start <= offset && offset < end;
  }

  String of(String text) {
    return text.substring(start, end);
  }
}
