// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.vfiodt.check.CheckDefinition;

/** The whole kernel is built, with the compiler's extra warnings; only new ones count. */
public final class BuildCheck implements Check {
  private final KernelMaker maker;

  public BuildCheck(Workshop workshop, CheckDefinition definition) {
    maker = new KernelMaker(workshop);
  }

  @Override
  public Look look(TreeUnderTest tree) {
    return new Look.Shared(
        maker.key(tree), () -> maker.make(tree), UnaryOperator.identity(), Set.of());
  }
}
