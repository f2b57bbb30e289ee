// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.vfiodt.kernel.KernelTree;

/** The device tree sources of a kernel tree that stand for a board or an overlay each. */
final class BoardSources {
  /** Machines whose devices VFIO, Xen, Jailhouse and Android hand over by device tree. */
  static final List<String> ARCHITECTURES = List.of("arm", "arm64");

  private static final String SUFFIX = ".dts";

  /** Vendors keep their boards in a folder, and some keep a family of boards in one below. */
  private static final int DEEPEST = 3;

  private BoardSources() {}

  /** From the top of the tree, sorted by architecture and path. */
  static List<Path> of(KernelTree tree) {
    return ARCHITECTURES.stream().map(each -> of(tree, each)).flatMap(Collection::stream).toList();
  }

  private static List<Path> of(KernelTree tree, String architecture) {
    List<String> found = new ArrayList<>();
    collect(tree, folder(architecture).toString(), 0, found);
    Collections.sort(found);
    return found.stream().map(Path::of).toList();
  }

  private static void collect(KernelTree tree, String folder, int depth, List<String> found) {
    for (String name : tree.list(folder)) {
      String path = folder + "/" + name;
      if (name.endsWith(SUFFIX)) {
        found.add(path);
      } else if (name.indexOf('.') < 0 && depth < DEEPEST) {
        collect(tree, path, depth + 1, found);
      }
    }
  }

  /** Where the sources of an architecture lie. */
  static Path folder(String architecture) {
    return Path.of("arch", architecture, "boot", "dts");
  }

  /** Where a source of an architecture searches what it includes, after its own folder. */
  static List<Path> includes(String architecture) {
    Path top = folder(architecture);
    return List.of(top, top.resolve("include"), Path.of("scripts", "dtc", "include-prefixes"));
  }
}
