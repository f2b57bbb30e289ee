// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.edit.Action;
import org.vfiodt.edit.EditCode;
import org.vfiodt.edit.Locator;
import org.vfiodt.edit.TreePath;
import org.vfiodt.source.SourceFile;

/** Turns the TOML of one patch into a {@link PatchRecipe}, with every fault found on the way. */
public final class PatchReader {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private PatchReader() {}

  /**
   * Reads one recipe.
   *
   * @param name of the patch
   */
  public static Outcome<PatchRecipe> read(String name, SourceFile file) {
    PatchReader reader = new PatchReader();
    PatchRecipe recipe = reader.patch(name, TomlTable.parse(file, reader.diagnostics));
    return Outcome.of(recipe, reader.diagnostics);
  }

  private PatchRecipe patch(String name, TomlTable table) {
    List<RecipeEdit> edits = new ArrayList<>();
    List<RecipeFile> files = new ArrayList<>();
    String subject = table.text("subject");
    String message = table.text("message");
    List<String> needs = table.texts("needs");
    table.tables("edit").forEach(inner -> edit(inner).ifPresent(edits::add));
    table.tables("file").forEach(inner -> file(inner).ifPresent(files::add));
    table.finish();
    return new PatchRecipe(name, subject, message, needs, edits, files, table.at());
  }

  private Optional<RecipeEdit> edit(TomlTable table) {
    String file = path(table);
    List<String> needs = table.texts("needs");
    List<Locator> in = new ArrayList<>();
    for (TomlTable block : table.tables("in")) {
      LocatorReader.read(block, true, diagnostics).ifPresent(in::add);
    }
    Optional<Locator> at =
        table.table("at").flatMap(t -> LocatorReader.read(t, false, diagnostics));
    if (!table.has("at")) {
      fault(table, "at", "an edit needs the key 'at'");
    }
    Optional<Action> action = action(table);
    Optional<Content> content = content(table);
    Optional<String> leaves = table.optionalText("leaves");
    boolean again = table.flag("again");
    table.finish();
    if (at.isEmpty() || action.isEmpty()) {
      return Optional.empty();
    }
    RecipeEdit edit =
        new RecipeEdit(file, needs, in, at.get(), action.get(), content, leaves, again, table.at());
    keysFit(table, edit);
    return Optional.of(edit);
  }

  private void keysFit(TomlTable table, RecipeEdit edit) {
    boolean deletes = edit.action() == Action.DELETE;
    if (deletes && edit.content().isPresent()) {
      fault(table, "do", "'delete' takes neither 'text' nor 'view'");
    }
    if (!deletes && edit.content().isEmpty()) {
      fault(table, "do", "'" + edit.action().word() + "' needs 'text' or 'view'");
    }
    if (deletes && edit.leaves().isEmpty() && !edit.at().kind().isNamed()) {
      fault(table, "do", "'delete' needs 'leaves', the tokens that stand there once it is done");
    }
    if (edit.action().inserts() && edit.leaves().isPresent()) {
      fault(table, "leaves", "'leaves' belongs to 'replace' and 'delete'");
    }
    if (!edit.action().inserts() && edit.again()) {
      fault(table, "again", "'again' belongs to 'insert-before' and 'insert-after'");
    }
    if (!edit.action().inserts() && edit.at().kind().isEdge()) {
      fault(table, "at", "at '" + edit.at().kind().key() + "' text can only be inserted");
    }
  }

  private Optional<RecipeFile> file(TomlTable table) {
    String path = path(table);
    List<String> needs = table.texts("needs");
    Optional<Content> content = content(table);
    table.finish();
    if (content.isEmpty()) {
      fault(table, "file", "a new file needs 'text' or 'view'");
    }
    return content.map(found -> new RecipeFile(path, needs, found, table.at()));
  }

  private String path(TomlTable table) {
    String path = table.text("file");
    if (table.has("file")) {
      TreePath.problem(path)
          .ifPresent(
              problem -> diagnostics.add(Diagnostic.at(table.at("file"), EditCode.PATH, problem)));
    }
    return path;
  }

  private Optional<Action> action(TomlTable table) {
    String word = table.text("do");
    Optional<Action> action = Action.of(word);
    if (action.isEmpty() && table.has("do")) {
      diagnostics.add(
          Diagnostic.at(table.at("do"), EditCode.RECIPE, "unknown action '" + word + "'")
              .hint(
                  Suggestion.hint(word, Action.words())
                      .orElse("one of " + String.join(", ", Action.words()))));
    }
    return action;
  }

  private Optional<Content> content(TomlTable table) {
    Optional<String> text = table.optionalText("text");
    Optional<String> view = table.optionalText("view");
    if (text.isPresent() && view.isPresent()) {
      fault(table, "view", "'text' and 'view' exclude each other");
    }
    return text.<Content>map(Content.Text::new).or(() -> view.map(Content.View::new));
  }

  private void fault(TomlTable table, String key, String message) {
    diagnostics.add(Diagnostic.at(table.at(key), EditCode.RECIPE, message));
  }
}
