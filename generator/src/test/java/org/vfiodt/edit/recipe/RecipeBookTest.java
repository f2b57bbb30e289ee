// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.Action;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.EditCode;

class RecipeBookTest {
  private static final DataFolder REAL = DataFolder.of(Path.of(System.getProperty("vfiodt.root")));

  @TempDir Path root;

  @BeforeEach
  void writeASeries() throws IOException {
    Path folder = Files.createDirectories(root.resolve("kernel-patches/mill"));
    Files.writeString(
        folder.resolve("series.toml"),
        "title = \"Mills\"\nneeds = [\"!wind\"]\npatches = [\"wheel\"]\n");
    Files.writeString(
        folder.resolve("wheel.toml"),
        """
        subject = "mill: add [=name]"
        message = "It turns."
        needs = ["water"]

        [[edit]]
        file = "drivers/[=name]/Makefile"
        needs = ["stone"]
        in = [{ function = "[=name]_init" }]
        at = { end = true }
        do = "insert-before"
        view = "WheelLines"

        [[file]]
        file = "drivers/[=name].c"
        text = "int x;\\n"
        """);
    Files.createDirectories(root.resolve("kernel-patches/empty"));
  }

  private DataFolder data() {
    return DataFolder.of(root);
  }

  @Test
  void readsASeries() {
    SeriesRecipe series = RecipeBook.series(data(), "mill").get();
    assertThat(series.title()).isEqualTo("Mills");
    assertThat(series.cover()).isEmpty();
    assertThat(series.needs()).containsExactly("!wind");
    assertThat(series.patchNames()).containsExactly("wheel");
    assertThat(RecipeBook.seriesNames(data())).containsExactly("mill");
    assertThat(RecipeBook.patchNames(data(), "mill")).containsExactly("wheel");
  }

  @Test
  void readsAPatchAndInterpolatesItsEdits() {
    PatchRecipe patch = RecipeBook.patch(data(), "mill", "wheel").get();
    assertThat(patch.needs()).containsExactly("water");
    assertThat(patch.files()).extracting(RecipeFile::path).containsExactly("drivers/[=name].c");
    RecipeEdit recipe = patch.edits().get(0);
    assertThat(recipe.needs()).containsExactly("stone");
    assertThat(recipe.content()).contains(new Content.View("WheelLines"));
    assertThat(recipe.span().line()).isEqualTo(5);
    assertThat(recipe.at().span().place()).endsWith("wheel.toml:9:8");
    Edit edit = recipe.toEdit(text -> text.replace("[=name]", "oat"), "x\n");
    assertThat(edit.file()).isEqualTo("drivers/oat/Makefile");
    assertThat(edit.in().get(0).text()).isEqualTo("oat_init");
    assertThat(edit.action()).isEqualTo(Action.INSERT_BEFORE);
    assertThat(edit.text()).isEqualTo("x\n");
  }

  @Test
  void suggestsTheNearestName() {
    Diagnostic diagnostic = RecipeBook.series(data(), "mil").diagnostics().get(0);
    assertThat(diagnostic.code()).isEqualTo(DataCode.MISSING);
    assertThat(diagnostic.hint()).contains("did you mean 'mill'?");
    assertThat(RecipeBook.patch(data(), "mill", "weel").diagnostics().get(0).hint())
        .contains("did you mean 'wheel'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "../mill", "a/b", "/etc", "-x", "a\nb"})
  void refusesNamesThatAreNoPlainNames(String name) {
    assertThat(RecipeBook.series(data(), name).diagnostics().get(0).code())
        .isEqualTo(EditCode.NAME);
    assertThat(RecipeBook.patch(data(), "mill", name).diagnostics().get(0).code())
        .isEqualTo(EditCode.NAME);
    assertThat(RecipeBook.patchNames(data(), name)).isEmpty();
  }

  @Test
  void readsEveryRecipeOfTheProject() {
    List<String> names = RecipeBook.seriesNames(REAL);
    assertThat(names).isNotEmpty();
    for (String name : names) {
      Outcome<SeriesRecipe> series = RecipeBook.series(REAL, name);
      assertThat(series.diagnostics()).as(name).isEmpty();
      List<String> patches = RecipeBook.patchNames(REAL, name);
      assertThat(patches).as(name).isNotEmpty().containsAll(series.get().patchNames());
      for (String patch : patches) {
        assertThat(RecipeBook.patch(REAL, name, patch).diagnostics()).as(patch).isEmpty();
      }
    }
  }
}
