// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code KERNEL/PATCH/CHECK}, and the folder that belongs to it. */
record CellName(String kernel, int patch, String check) {
  private static final Pattern NAME = Pattern.compile("([^/]+)/([0-9]{1,6})/([^/]+)");

  static Optional<CellName> of(String text) {
    Matcher name = NAME.matcher(text);
    return name.matches()
        ? Optional.of(new CellName(name.group(1), Integer.parseInt(name.group(2)), name.group(3)))
        : Optional.empty();
  }

  String folder() {
    return String.format(Locale.ROOT, "kernels/%s/%02d/%s", kernel, patch, check);
  }
}
