// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.List;
import java.util.Objects;

/**
 * One test case that the guest ran.
 *
 * @param path names from the outermost suite to the case; unique in a run
 * @param diagnostics lines that the guest printed about the case
 */
public record CaseReport(List<String> path, Status status, List<String> diagnostics) {
  public CaseReport {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("a test case needs a name");
    }
    Objects.requireNonNull(status);
    diagnostics = List.copyOf(diagnostics);
  }

  public String name() {
    return path.get(path.size() - 1);
  }

  public List<String> suite() {
    return path.subList(0, path.size() - 1);
  }
}
