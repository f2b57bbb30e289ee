// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.edit.mutate.Score;
import org.vfiodt.edit.recipe.RecipeBook;
import org.vfiodt.kernel.KernelTree;

/**
 * The edits of all recipes on changed files: small ones of our own for kernels of several ages, and
 * those of the fake kernel. {@code -Dedit.seed=N} changes them in other ways.
 */
class EditMutationsTest {
  private static final System.Logger LOG = System.getLogger(EditMutationsTest.class.getName());
  private static final Path ROOT = Path.of(System.getProperty("vfiodt.root"));
  private static final DataFolder DATA = DataFolder.of(ROOT);

  /** What a kernel does not have itself it takes from the next one, at last from the fake one. */
  private static EditHarvest harvest(String kernels) {
    KernelTree tree = new FolderTree(ROOT.resolve("tests/fake-kernel"));
    List<String> names = new ArrayList<>(List.of(kernels.split(" over ")));
    Collections.reverse(names);
    for (String name : names) {
      tree =
          new LayeredTree(
              new FolderTree(ROOT.resolve("generator/src/test/resources/mutate/" + name)), tree);
    }
    return EditHarvest.of(DATA, tree);
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "middle", "new", "newer", "newest over newer"})
  void editsLandRightOrFailLoudly(String kernel) {
    long seed = Long.getLong("edit.seed", 20130724L);
    EditHarvest harvest = harvest(kernel);
    assertThat(harvest.unmade()).isEmpty();
    Score score = new Score();
    harvest.sites().forEach(site -> score.add(site, seed));
    LOG.log(Level.INFO, kernel + ", seed " + seed + "\n" + score.table());
    assertThat(score.good()).as("%s", score.listing()).isTrue();
  }

  @Test
  void everyEditOfEveryRecipeIsTried() {
    Set<String> tried = new TreeSet<>();
    Stream.of("old", "middle", "new", "newer", "newest over newer")
        .flatMap(kernel -> harvest(kernel).sites().stream())
        .forEach(site -> tried.add(site.name()));
    assertThat(tried).containsExactlyInAnyOrderElementsOf(all());
  }

  private static List<String> all() {
    return RecipeBook.seriesNames(DATA).stream()
        .flatMap(
            series ->
                RecipeBook.patchNames(DATA, series).stream()
                    .map(patch -> RecipeBook.patch(DATA, series, patch).get()))
        .flatMap(patch -> patch.edits().stream())
        .map(edit -> EditHarvest.name(edit.span()))
        .toList();
  }
}
