// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import org.vfiodt.report.Status;

/**
 * One {@code testcase}.
 *
 * @param type of a failure or an error
 * @param text what stands below a failure, an error or a skip
 * @param rank how soon it is left out when there are too many: the higher, the sooner
 */
record JUnitCase(
    String classname,
    String name,
    double seconds,
    Status status,
    String type,
    String message,
    String text,
    int rank) {
  /** Elements, attributes and texts, white space between elements included. */
  int nodes() {
    return status == Status.PASS ? 5 : 11;
  }

  /** The element in a passed case; there is none. */
  String element() {
    return switch (status) {
      case PASS -> "";
      case FAIL -> "failure";
      case ERROR -> "error";
      case SKIP -> "skipped";
    };
  }

  JUnitCase named(String other) {
    return new JUnitCase(classname, other, seconds, status, type, message, text, rank);
  }
}
