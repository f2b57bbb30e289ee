// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/** What a file is written in, by its name. */
enum Language {
  C,
  DTS,
  KCONFIG,
  MAKE,
  PLAIN;

  static Language of(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.matches(".*\\.[ch]")) {
      return C;
    }
    if (name.matches(".*\\.dtsi?")) {
      return DTS;
    }
    if (name.matches("Kconfig.*|.*\\.kconfig")) {
      return KCONFIG;
    }
    return name.matches("Makefile.*|Kbuild.*|.*\\.mk") ? MAKE : PLAIN;
  }

  boolean hasBraces() {
    return this == C || this == DTS;
  }

  /** A comment of one line. */
  String comment(String words) {
    return hasBraces() ? "/* " + words + " */" : "# " + words;
  }
}
