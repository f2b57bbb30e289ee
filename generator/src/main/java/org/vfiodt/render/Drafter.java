// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.TreePath;
import org.vfiodt.edit.recipe.Content;
import org.vfiodt.edit.recipe.PatchRecipe;
import org.vfiodt.edit.recipe.RecipeEdit;
import org.vfiodt.edit.recipe.RecipeFile;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.render.driver.DriverViews;
import org.vfiodt.source.Span;

/**
 * Makes the texts of one patch after the other. A file of the series that comes from a view is made
 * anew for every patch, with the features up to it.
 */
final class Drafter {
  private final Renderer renderer;
  private final DriverPlan driver;
  private final List<Diagnostic> diagnostics;
  private final Needs needs;
  private final Values source;
  private final Values words;
  private final List<String> features = new ArrayList<>();
  private final Map<String, RecipeFile> files = new TreeMap<>();

  Drafter(Renderer renderer, DriverPlan driver, List<Diagnostic> diagnostics) {
    this.renderer = renderer;
    this.driver = driver;
    this.diagnostics = diagnostics;
    this.needs = new Needs(driver.facts(), diagnostics);
    this.source = Values.forSource(driver, diagnostics);
    this.words = Values.forMessages(driver, diagnostics);
  }

  PatchDraft draft(PatchRecipe recipe, PatchPlan plan) {
    features.add(recipe.name());
    List<Edit> edits = new ArrayList<>();
    Map<String, String> untouched = new TreeMap<>();
    for (RecipeEdit edit : recipe.edits()) {
      List<String> unmet = needs.unmet(edit.needs(), edit.span());
      if (unmet.isEmpty()) {
        String text = edit.content().map(content -> text(content, edit.span())).orElse("");
        edits.add(edit.toEdit(part -> source.into(part, edit.span()), text));
      } else {
        untouched.put(source.into(edit.file(), edit.span()), Needs.reason(unmet));
      }
    }
    for (RecipeFile file : recipe.files()) {
      List<String> unmet = needs.unmet(file.needs(), file.span());
      if (unmet.isEmpty()) {
        files.put(path(file), file);
      } else {
        untouched.put(path(file), Needs.reason(unmet));
      }
    }
    edits.forEach(edit -> untouched.remove(edit.file()));
    untouched.forEach((file, reason) -> leftAlone(recipe, file, reason));
    Map<String, DraftFile> texts = new TreeMap<>();
    files.forEach(
        (path, file) -> {
          String bytes = bytes(file);
          if (!bytes.isEmpty()) {
            texts.put(path, new DraftFile(file, bytes));
          }
        });
    String subject = plan.subject().orElse(words.into(recipe.subject(), recipe.span()));
    String message = plan.message().orElse(words.into(recipe.message(), recipe.span())).strip();
    diagnostics.addAll(CommitMessage.check(recipe.name(), subject, message));
    return new PatchDraft(recipe, subject, message, edits, texts);
  }

  private void leftAlone(PatchRecipe recipe, String file, String reason) {
    String message = "patch '" + recipe.name() + "' leaves " + file + " alone: " + reason;
    diagnostics.add(Diagnostic.of(RenderCode.LEFT_OUT, message));
  }

  private String path(RecipeFile file) {
    String path = source.into(file.path(), file.span());
    TreePath.problem(path)
        .ifPresent(
            problem -> diagnostics.add(Diagnostic.at(file.span(), RenderCode.NAME, problem)));
    return path;
  }

  private String bytes(RecipeFile file) {
    byte[] utf8 = text(file.content(), file.span()).getBytes(StandardCharsets.UTF_8);
    return new String(utf8, StandardCharsets.ISO_8859_1);
  }

  private String text(Content content, Span at) {
    if (content instanceof Content.Text own) {
      return source.into(own.text(), at);
    }
    String name = ((Content.View) content).name();
    Optional<View> view = DriverViews.named(name, driver, features);
    if (view.isEmpty()) {
      diagnostics.add(
          Diagnostic.at(at, RenderCode.VIEW_UNKNOWN, "there is no view '" + name + "'")
              .hint(Suggestion.hint(name, DriverViews.names())));
      return "";
    }
    var rendered = renderer.render(view.get());
    diagnostics.addAll(rendered.diagnostics());
    return rendered.value().orElse("");
  }
}
