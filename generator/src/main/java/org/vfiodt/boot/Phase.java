// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

/** How far a boot came, in order. */
public enum Phase {
  STARTED("the emulator started"),
  OUTPUT("the first output"),
  KERNEL("the kernel's first words"),
  READY("the kernel's own start"),
  INIT("the guest's init"),
  PLAN("the test plan"),
  TOKEN("the end of the tests");

  private final String title;

  Phase(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
