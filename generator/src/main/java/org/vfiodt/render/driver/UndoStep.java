// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

/**
 * What takes a step of the set-up back.
 *
 * @param label where those jump to who fail after that step
 * @param jumped whether anybody does; C compilers do not like labels that nobody uses
 */
public record UndoStep(String label, String function, boolean jumped) {
  UndoStep jumpedTo() {
    return new UndoStep(label, function, true);
  }
}
