// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.util.Locale;

/** How far a job goes; each goal includes those before it. */
public enum Goal {
  BUILD,
  TEST;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
