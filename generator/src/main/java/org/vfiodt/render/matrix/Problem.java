// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * Something that went wrong, where it began, and where it is still the same.
 *
 * @param place file and line that decided; empty when none is known
 * @param text what was said there
 * @param also further cells with the same fault
 */
public record Problem(
    StatusMark mark,
    CellLink cell,
    String patch,
    String detail,
    String place,
    String text,
    List<CellLink> also)
    implements PageView {
  public Problem {
    also = List.copyOf(also);
  }
}
