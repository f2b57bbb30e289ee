// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * A place that a check points at.
 *
 * @param word of its kind, for the style
 * @param place file and line; may be empty
 * @param log place in the log, when the source is named as well; may be empty
 * @param first number of the first line of the excerpt
 */
public record FindingItem(
    String word,
    String kind,
    String text,
    String place,
    String log,
    int first,
    List<ExcerptLine> lines)
    implements PageView {
  public FindingItem {
    lines = List.copyOf(lines);
  }
}
