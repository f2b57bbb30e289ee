// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.vfiodt.data.DataFolder;
import org.vfiodt.edit.mutate.Score;
import org.vfiodt.edit.mutate.Site;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.work.PristineTree;
import org.vfiodt.kernel.work.TreeHome;

/**
 * Counts how many edits of the recipes still land right when the files of a kernel tree change; for
 * {@code ci/edit-mutations.sh}. Arguments: the checkout, the tree, then seeds.
 */
public final class EditMutations {
  private EditMutations() {}

  /** A tree of the cache may have the edits at the moment; then what it was before them. */
  private static KernelTree tree(Path path) {
    boolean cached = Files.isDirectory(path.resolveSibling("originals"));
    return cached
        ? PristineTree.open(new TreeHome(path.getParent())).orElseThrow()
        : new FolderTree(path);
  }

  public static void main(String[] arguments) throws IOException {
    EditHarvest harvest =
        EditHarvest.of(
            DataFolder.of(Path.of(arguments[0])), tree(Path.of(arguments[1]).toAbsolutePath()));
    Score score = new Score();
    for (String seed : List.of(arguments).subList(2, arguments.length)) {
      for (Site site : harvest.sites()) {
        score.add(site, Long.parseLong(seed));
      }
    }
    System.out.println(harvest.sites().size() + " edits");
    harvest.unmade().forEach(edit -> System.out.println("not made: " + edit));
    System.out.print(score.table());
    score.listing().forEach(System.out::println);
    if (System.getProperty("edit.out") != null) {
      score.write(Path.of(System.getProperty("edit.out")));
    }
    System.exit(score.good() ? 0 : 1);
  }
}
