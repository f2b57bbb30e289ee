// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check;

import java.util.List;
import java.util.Objects;

/**
 * What a cell is beside what was seen.
 *
 * @param check name of the column
 * @param inherited number of the patch below whose bits are the same; -1 for none
 * @param command the words that repeat this cell alone
 */
record CellFrame(String check, int inherited, List<String> command) {
  CellFrame {
    Objects.requireNonNull(check);
    command = List.copyOf(command);
  }
}
