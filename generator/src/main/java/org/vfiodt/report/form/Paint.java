// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import org.vfiodt.report.Status;

/** Colours of a terminal, where they are wanted; nothing is said by them alone. */
record Paint(boolean on) {
  private static final String OFF = "\u001b[0m";

  String of(Status status, String text) {
    if (!on) {
      return text;
    }
    String colour =
        switch (status) {
          case PASS -> "\u001b[32m";
          case FAIL -> "\u001b[1;31m";
          case ERROR -> "\u001b[1;35m";
          case SKIP -> "\u001b[2m";
        };
    return colour + text + OFF;
  }
}
