// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** Reads {@code emulator.toml} of a folder of the data. */
final class RecipeReader {
  private static final String FILE = "emulator.toml";

  private RecipeReader() {}

  static Outcome<EmulatorRecipe> read(DataFolder data, String folder) {
    String name = folder + "/" + FILE;
    Optional<String> text = data.text(name);
    if (text.isEmpty()) {
      return Outcome.failed(Diagnostic.of(DataCode.MISSING, "there is no file '" + name + "'"));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    TomlTable table = TomlTable.parse(SourceFile.root(name, text.get()), diagnostics);
    EmulatorRecipe recipe =
        new EmulatorRecipe(
            folder,
            table.text("title"),
            table.text("package"),
            table.text("version"),
            table.texts("suites"),
            table.texts("packages"),
            table.texts("configure"),
            table.texts("targets"),
            table.text("program"),
            table.texts("tests"));
    table.finish();
    check(recipe, table);
    return Outcome.of(recipe, diagnostics);
  }

  private static void check(EmulatorRecipe recipe, TomlTable table) {
    if (table.has("package") && !EmulatorRecipe.packageName(recipe.sourcePackage())) {
      table.wrong("package", "this is no name of a package");
    }
    recipe.packages().stream()
        .filter(name -> !EmulatorRecipe.packageName(name))
        .forEach(name -> table.wrong("packages", "'" + name + "' is no name of a package"));
    List<String> built = new ArrayList<>(recipe.tests());
    built.add(recipe.program());
    built.addAll(recipe.targets());
    built.stream()
        .filter(path -> !path.matches("[A-Za-z0-9_][A-Za-z0-9_./+-]*") || path.contains(".."))
        .findFirst()
        .ifPresent(path -> table.wrong("targets", "'" + path + "' is no path below the build"));
  }
}
