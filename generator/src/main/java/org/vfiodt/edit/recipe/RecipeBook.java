// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.edit.EditCode;
import org.vfiodt.source.SourceFile;

/** Reads recipes out of the folder {@code kernel-patches}. */
public final class RecipeBook {
  private static final String FOLDER = "kernel-patches";
  private static final String SERIES = "series";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

  private RecipeBook() {}

  /** Names of all series, sorted. */
  public static List<String> seriesNames(DataFolder data) {
    return data.list(FOLDER).stream()
        .filter(name -> data.names(FOLDER + "/" + name, ".toml").contains(SERIES))
        .toList();
  }

  /** Names of all patches of a series, sorted; the order is in its recipe or in the spec. */
  public static List<String> patchNames(DataFolder data, String series) {
    return plain(series)
        ? data.names(FOLDER + "/" + series, ".toml").stream()
            .filter(name -> !name.equals(SERIES))
            .toList()
        : List.of();
  }

  public static Outcome<SeriesRecipe> series(DataFolder data, String name) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    return open(data, name, SERIES, "series '" + name + "'", seriesNames(data), name, diagnostics)
        .map(file -> series(name, file, diagnostics))
        .orElseGet(() -> Outcome.failed(diagnostics));
  }

  public static Outcome<PatchRecipe> patch(DataFolder data, String series, String name) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    String what = "patch '" + name + "' of series '" + series + "'";
    return open(data, series, name, what, patchNames(data, series), name, diagnostics)
        .map(file -> PatchReader.read(name, file))
        .orElseGet(() -> Outcome.failed(diagnostics));
  }

  private static Outcome<SeriesRecipe> series(
      String name, SourceFile file, List<Diagnostic> diagnostics) {
    TomlTable table = TomlTable.parse(file, diagnostics);
    SeriesRecipe recipe =
        new SeriesRecipe(
            name,
            table.text("title"),
            table.text("cover", ""),
            table.texts("needs"),
            table.texts("patches"),
            table.at());
    for (String patch : recipe.patchNames()) {
      if (!plain(patch)) {
        diagnostics.add(
            Diagnostic.at(table.at("patches"), EditCode.NAME, "'" + patch + "' is no plain name"));
      }
    }
    table.finish();
    return Outcome.of(recipe, diagnostics);
  }

  private static Optional<SourceFile> open(
      DataFolder data,
      String series,
      String file,
      String what,
      List<String> known,
      String asked,
      List<Diagnostic> diagnostics) {
    if (!plain(series) || !plain(file)) {
      diagnostics.add(Diagnostic.of(EditCode.NAME, "no plain name: " + what));
      return Optional.empty();
    }
    String path = FOLDER + "/" + series + "/" + file + ".toml";
    Optional<String> text = data.text(path);
    if (text.isEmpty()) {
      diagnostics.add(
          Diagnostic.of(DataCode.MISSING, "there is no " + what)
              .hint(Suggestion.hint(asked, known)));
    }
    return text.map(found -> SourceFile.root(path, found));
  }

  private static boolean plain(String name) {
    return NAME.matcher(name).matches();
  }
}
