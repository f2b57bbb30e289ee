// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * What the rows of a page can be filtered by.
 *
 * @param rows how many there are without a filter
 * @param what they are, in the plural
 * @param hint what the text is searched in
 */
record Filter(
    List<VerdictCount> verdicts, List<FilterChoice> choices, int rows, String what, String hint)
    implements PageView {
  Filter {
    verdicts = List.copyOf(verdicts);
    choices = List.copyOf(choices);
  }
}
