// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.dts.check.Check;

/** Every check that dtc does not have, in the order in which they are told. */
public final class SemanticChecks {
  public static final List<Check> CHECKS =
      Stream.of(
              OverlapChecks.CHECKS,
              ReachChecks.CHECKS,
              IdMapChecks.CHECKS,
              InterruptLoopChecks.CHECKS,
              InterruptReachChecks.CHECKS,
              ReservedMemoryChecks.CHECKS,
              SupplyChecks.CHECKS,
              PinControlChecks.CHECKS,
              ProviderListChecks.CHECKS,
              NamesChecks.CHECKS,
              StatusChecks.CHECKS)
          .flatMap(List::stream)
          .toList();

  private SemanticChecks() {}
}
