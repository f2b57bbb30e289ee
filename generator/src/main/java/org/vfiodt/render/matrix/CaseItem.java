// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/** A test case. */
public record CaseItem(StatusMark mark, String suite, String name, List<String> lines)
    implements PageView {
  public CaseItem {
    lines = List.copyOf(lines);
  }
}
