// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.Iterator;
import org.vfiodt.report.ReportFormat;

/** The forms that a shell offers behind {@code --format}. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return ReportFormat.labels().iterator();
  }
}
