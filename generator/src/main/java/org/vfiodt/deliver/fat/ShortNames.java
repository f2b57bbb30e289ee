// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The names of eight and three capital letters that a folder's files have beside their own. */
final class ShortNames {
  private static final int BASE = 8;
  private static final int EXTENSION = 3;

  private final Set<String> taken = new HashSet<>();

  /** A name that no other file of the folder was given, 11 characters without the dot. */
  String of(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    int dot = upper.lastIndexOf('.');
    String base = plain(dot > 0 ? upper.substring(0, dot) : upper);
    String extension = plain(dot > 0 ? upper.substring(dot + 1) : "");
    if (upper.equals(extension.isEmpty() ? base : base + "." + extension)
        && base.length() <= BASE
        && extension.length() <= EXTENSION
        && taken.add(padded(base, extension))) {
      return padded(base, extension);
    }
    for (int number = 1; ; number++) {
      String tail = "~" + number;
      String shortened = base.substring(0, Math.min(base.length(), BASE - tail.length())) + tail;
      if (taken.add(padded(shortened, extension))) {
        return padded(shortened, extension);
      }
    }
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Z0-9_-]", "");
  }

  private static String padded(String base, String extension) {
    String cut = extension.substring(0, Math.min(extension.length(), EXTENSION));
    return (base + " ".repeat(BASE)).substring(0, BASE)
        + (cut + " ".repeat(EXTENSION)).substring(0, EXTENSION);
  }
}
