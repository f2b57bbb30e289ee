// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * What {@code F:} and {@code X:} say: a folder and all below it, or names with wild cards that do
 * not reach into folders.
 */
record FilePattern(String text, PerlPattern pattern) {
  /**
   * Reads a pattern.
   *
   * @param folders whether a path of the tree is a folder, which may be written without a slash
   */
  static Optional<FilePattern> of(String value, Predicate<String> folders, Patience patience) {
    boolean wild = value.matches(".*[.*?].*");
    boolean bare = !wild && !value.endsWith("/") && folders.test(value);
    String text =
        value.replace(".", "\\.").replace("*", ".*").replace("?", ".") + (bare ? "/" : "");
    return PerlPattern.of(text, patience).map(pattern -> new FilePattern(text, pattern));
  }

  boolean matches(String file) {
    return pattern.atStartOf(file) && (text.endsWith("/") || slashes(file) == slashes(text));
  }

  /** The more folders a pattern names, the nearer it is to a file. */
  int depth() {
    if (text.startsWith(".*")) {
      return -1;
    }
    return slashes(text) + (text.endsWith("/") ? 0 : 1);
  }

  private static int slashes(String text) {
    return (int) text.chars().filter(c -> c == '/').count();
  }
}
