// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;

/** A check for trying out how findings are told. */
final class TestChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.off(
              "always_fail",
              "Every node; for trying out what findings look like.",
              Rule.nodes((node, report) -> report.add(Finding.of(node, "this is always told")))));

  private TestChecks() {}
}
