// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.recipe.Content;
import org.vfiodt.edit.recipe.PatchReader;
import org.vfiodt.edit.recipe.PatchRecipe;
import org.vfiodt.edit.recipe.RecipeEdit;
import org.vfiodt.source.SourceFile;

/**
 * A recipe {@code NAME.toml}, and beside it the file it changes, {@code NAME.before.EXT}, with
 * either {@code NAME.after.EXT} or {@code NAME.errors}. A recipe that cannot be read has only
 * errors.
 */
record EditCase(
    String name, Path toml, Optional<Path> before, Optional<Path> after, Optional<Path> errors) {
  private static final Path FOLDER =
      Path.of(System.getProperty("vfiodt.root"), "generator/src/test/resources/edit");

  /** All cases, sorted; files that belong to none go into {@code orphans}. */
  static List<EditCase> all(List<Path> orphans) {
    TreeMap<String, List<Path>> byName = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .sorted()
          .forEach(file -> byName.computeIfAbsent(name(file), k -> new ArrayList<>()).add(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<EditCase> cases = new ArrayList<>();
    byName.forEach(
        (name, files) -> {
          Optional<Path> toml = take(files, ".toml");
          Optional<Path> before = take(files, ".before.");
          Optional<Path> after = take(files, ".after.");
          Optional<Path> errors = take(files, ".errors");
          orphans.addAll(files);
          if (toml.isEmpty()) {
            Stream.of(before, after, errors).flatMap(Optional::stream).forEach(orphans::add);
          } else {
            cases.add(new EditCase(name, toml.get(), before, after, errors));
          }
        });
    return cases;
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.indexOf('.'));
  }

  private static Optional<Path> take(List<Path> files, String part) {
    Optional<Path> found =
        files.stream().filter(file -> file.getFileName().toString().contains(part)).findFirst();
    found.ifPresent(files::remove);
    return found;
  }

  Outcome<PatchRecipe> recipe() {
    String shown = toml.getFileName().toString();
    return PatchReader.read(name, SourceFile.root(shown, read(toml, StandardCharsets.UTF_8)));
  }

  List<Edit> edits() {
    return recipe().get().edits().stream().map(EditCase::edit).toList();
  }

  private static Edit edit(RecipeEdit edit) {
    String text = edit.content().map(content -> ((Content.Text) content).text()).orElse("");
    return edit.toEdit(string -> string, text);
  }

  String textBefore() {
    return read(before.orElseThrow(), StandardCharsets.ISO_8859_1);
  }

  static String read(Path file, Charset charset) {
    try {
      return Files.readString(file, charset);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
