// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.Optional;

/** Keeps paths that come from recipes and specs inside the kernel tree. */
public final class TreePath {
  private static final int LONGEST = 1024;

  private TreePath() {}

  /** What is wrong with a path from the top of the kernel tree; empty when it is fine. */
  public static Optional<String> problem(String path) {
    if (path.isEmpty() || path.length() > LONGEST) {
      return Optional.of("a path must have 1 to " + LONGEST + " characters");
    }
    if (path.startsWith("/")) {
      return Optional.of("'" + path + "' is absolute; paths start at the top of the kernel tree");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < ' ' || c == 0x7f || c == '\\' || c == ':') {
        return Optional.of("a path has a character that kernel file names do not have");
      }
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return Optional.of("'" + path + "' has a part that is empty, '.' or '..'");
      }
      if (part.equalsIgnoreCase(".git")) {
        return Optional.of("'" + path + "' leads into the data of git");
      }
    }
    return Optional.empty();
  }
}
