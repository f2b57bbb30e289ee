// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.regex.Pattern;

/** Which paths may stand in a series. */
public final class TreePath {
  private static final Pattern PATH = Pattern.compile("[ !#-\\[\\]-~]{1,4096}");
  private static final Pattern LEAVING = Pattern.compile("(?i)|\\.|\\.\\.|\\.git");

  private TreePath() {}

  /**
   * Whether a path stays inside of the tree and out of {@code .git}, and git prints it without
   * quotes: relative, forward slashes, printable ASCII but for quotation marks and backslashes.
   */
  public static boolean fits(String path) {
    if (!PATH.matcher(path).matches()) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (LEAVING.matcher(part).matches()) {
        return false;
      }
    }
    return true;
  }
}
