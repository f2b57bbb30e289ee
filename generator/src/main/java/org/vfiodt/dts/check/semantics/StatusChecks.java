// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.Rule;
import org.vfiodt.dts.check.TreeNode;

/** Values of {@code status}, devicetree specification 2.3.4. */
final class StatusChecks {
  private static final Set<String> VALUES =
      Set.of("okay", "ok", "disabled", "reserved", "fail", "fail-needs-probe");

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "status_value",
              "A 'status' has a value that does not exist; Linux takes it for disabled.",
              Rule.property("status", StatusChecks::look)));

  private StatusChecks() {}

  private static void look(TreeNode node, Property status, Report report) {
    Optional<String> value = status.string();
    if (value.isPresent() && !VALUES.contains(value.get()) && !value.get().startsWith("fail-")) {
      String text =
          String.format(Locale.ROOT, "there is no status '%s', so the device is off", value.get());
      report.add(
          Finding.of(node, status, 0, text)
              .hint(
                  Suggestion.hint(value.get(), VALUES)
                      .or(() -> Optional.of("write \"okay\" or \"disabled\""))));
    }
  }
}
