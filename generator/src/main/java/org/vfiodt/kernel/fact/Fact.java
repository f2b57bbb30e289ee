// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import java.util.List;

/**
 * What to look for in a tree.
 *
 * @param name of its data file, without the suffix
 * @param evidence in a sentence for people: what it means and since which release it is so
 * @param any the fact holds when one of these does
 */
record Fact(String name, String evidence, List<Alternative> any) {
  Fact {
    any = List.copyOf(any);
  }
}
