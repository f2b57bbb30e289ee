// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Objects;

/**
 * A Kconfig fragment that a board asks for.
 *
 * @param name name of its file in {@code arndale-config/kconfig}
 * @param needs facts of the kernel tree, {@code !name} for must not hold; otherwise it is left out
 */
public record FragmentUse(String name, List<String> needs) {
  public FragmentUse {
    Objects.requireNonNull(name);
    needs = List.copyOf(needs);
  }
}
