// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * A board of an atlas.
 *
 * @param verdicts those that at least one of its devices has, with blanks between; for the filter
 * @param numbers of devices, of each verdict and of each reason that refuses; empty where the
 *     source has errors
 * @param errors why there are no numbers, the first few
 */
record BoardRow(
    String source,
    String model,
    String folder,
    String verdicts,
    List<Integer> numbers,
    List<String> errors)
    implements PageView {
  BoardRow {
    numbers = List.copyOf(numbers);
    errors = List.copyOf(errors);
  }
}
