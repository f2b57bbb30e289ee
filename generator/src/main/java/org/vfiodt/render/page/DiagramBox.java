// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.Optional;

/**
 * A box of a diagram.
 *
 * @param titleAt where the first line of text stands, downwards
 * @param noteAt where the second one does
 */
record DiagramBox(
    int x,
    int y,
    int width,
    int height,
    int textAt,
    int titleAt,
    int noteAt,
    Label title,
    String note,
    Optional<String> device,
    List<Row> rows)
    implements PageView {
  DiagramBox {
    rows = List.copyOf(rows);
  }

  /** A text, shortened and in full. */
  record Label(String shown, String full) {}

  /**
   * One entry.
   *
   * @param y where the text stands
   * @param at where its number begins, from the left
   * @param nameAt where its name begins
   * @param word a verdict, for the style
   */
  record Row(
      int at,
      int nameAt,
      int y,
      Label number,
      Label name,
      Optional<String> device,
      String word,
      String shape) {}
}
