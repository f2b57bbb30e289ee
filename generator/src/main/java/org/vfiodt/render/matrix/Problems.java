// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import org.vfiodt.render.page.PageView;

/**
 * What went wrong, by kernel and patch.
 *
 * @param leftOut how many more there are
 */
public record Problems(List<Problem> problems, int leftOut) implements PageView {
  public Problems {
    problems = List.copyOf(problems);
  }
}
