// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/**
 * A function, structure, node, entry or assignment: whole lines with the comment above.
 *
 * @param head the line that names it
 * @param parent where the unit around it starts; -1 at the top
 */
record Unit(Stretch lines, Stretch head, int parent) {
  boolean isFunction(String text) {
    return lines.of(text).contains("\n{") && head.of(text).matches("(?s)\\w[^=;{]*\\(.*");
  }
}
