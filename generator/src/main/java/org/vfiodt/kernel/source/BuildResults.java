// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.util.regex.Pattern;

/**
 * What a build inside a tree leaves behind. Kbuild refuses {@code O=} for a tree with the first few
 * of these ("run make mrproper"), and none of it belongs to the sources.
 */
final class BuildResults {
  private static final Pattern FOLDER =
      Pattern.compile(
          "include/config|include/generated|arch/[^/]+/include/generated|\\.tmp_versions");
  private static final Pattern FILE =
      Pattern.compile(
          "\\.config|\\.config\\.old|\\.version|vmlinux|System\\.map|Module\\.symvers"
              + "|include/linux/version\\.h|(?:.*/)?\\.[^/]+\\.cmd|.*\\.ko"
              + "|(?:.*/)?(?:built-in|modules)\\.(?:a|order)|.*\\.o");

  private BuildResults() {}

  static boolean isFolder(String name) {
    return FOLDER.matcher(name).matches();
  }

  static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }
}
