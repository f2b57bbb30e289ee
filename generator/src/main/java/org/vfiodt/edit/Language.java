// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

/** The kind of file that a locator belongs to. */
enum Language {
  C,
  KCONFIG,
  MAKE,
  DTS,
  ANY;

  /** What a file of the kernel is written in, by its name. */
  static Language of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.endsWith(".c") || name.endsWith(".h")) {
      return C;
    }
    if (name.endsWith(".dts") || name.endsWith(".dtsi")) {
      return DTS;
    }
    if (name.startsWith("Kconfig")) {
      return KCONFIG;
    }
    return name.startsWith("Makefile") || name.startsWith("Kbuild") ? MAKE : ANY;
  }
}
