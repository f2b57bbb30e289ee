// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** What user space may do with a region. */
public enum RegionAccess implements Word {
  /** Read through the device file. */
  READ("read"),
  /** Write through the device file. */
  WRITE("write"),
  /** Map it, where it fills whole pages. */
  MMAP("mmap");

  private final String word;

  RegionAccess(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
