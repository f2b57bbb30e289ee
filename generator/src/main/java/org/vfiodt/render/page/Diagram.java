// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * A picture of boxes and of lines between them.
 *
 * @param title for those who do not see it
 * @param lines paths in the notation of SVG
 * @param unused what nothing leads to, in words
 */
record Diagram(
    String id,
    String heading,
    String title,
    String text,
    int width,
    int height,
    List<DiagramBox> boxes,
    List<String> lines,
    String unused)
    implements PageView {
  Diagram {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }
}
