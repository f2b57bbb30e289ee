// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** How one region differs from the others. */
public enum RegionQuirk implements Word {
  /** Never written, and mapped without write permission. */
  READ_ONLY("read-only"),
  /** Never mapped. */
  NO_MMAP("no-mmap"),
  /** Never mapped: every access goes through the driver. */
  TRAPPED("trapped");

  private final String word;

  RegionQuirk(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
