// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
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

/**
 * The edits of all recipes on changed files: small ones of our own for an old and a newer kernel,
 * and those of the fake kernel. {@code -Dedit.seed=N} changes them in other ways.
 */
class EditMutationsTest {
  private static final System.Logger LOG = System.getLogger(EditMutationsTest.class.getName());
  private static final Path ROOT = Path.of(System.getProperty("vfiodt.root"));
  private static final DataFolder DATA = DataFolder.of(ROOT);

  private static EditHarvest harvest(String kernel) {
    FolderTree small =
        new FolderTree(ROOT.resolve("generator/src/test/resources/mutate/" + kernel));
    FolderTree fake = new FolderTree(ROOT.resolve("tests/fake-kernel"));
    return EditHarvest.of(DATA, new LayeredTree(small, fake));
  }

  @ParameterizedTest
  @ValueSource(strings = {"old", "new"})
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
    Stream.of("old", "new")
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
