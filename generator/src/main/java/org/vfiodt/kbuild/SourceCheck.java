// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

/** Ways to look harder at sources than a build does. */
public enum SourceCheck {
  /** The compiler with the warnings of {@code W=1}. */
  EXTRA_WARNINGS("W=1"),
  /** Sparse on every file, {@code C=2}. */
  SPARSE("C=2");

  private final String setting;

  SourceCheck(String setting) {
    this.setting = setting;
  }

  String setting() {
    return setting;
  }
}
