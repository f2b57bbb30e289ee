// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import java.util.Locale;

/** How much a diagnostic weighs; an outcome with an {@code ERROR} has no value. */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
