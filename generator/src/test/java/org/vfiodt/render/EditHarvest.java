// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.EditOutcome;
import org.vfiodt.edit.EditOutcome.Applied;
import org.vfiodt.edit.Editor;
import org.vfiodt.edit.mutate.Site;
import org.vfiodt.edit.recipe.PatchRecipe;
import org.vfiodt.edit.recipe.RecipeBook;
import org.vfiodt.edit.recipe.SeriesRecipe;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.fact.FactFinder;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.source.Span;
import org.vfiodt.spec.Feature;

/** Every edit that the recipes have for a tree, each with its file as the edits before left it. */
final class EditHarvest {
  private final DataFolder data;
  private final KernelTree tree;
  private final DriverPlan driver;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final List<String> unmade = new ArrayList<>();
  private Overlay now = Overlay.NONE;

  private EditHarvest(DataFolder data, KernelTree tree) {
    this.data = data;
    this.tree = tree;
    this.driver = TestPlans.driver(FactFinder.find(data, tree).get());
  }

  static EditHarvest of(DataFolder data, KernelTree tree) {
    EditHarvest harvest = new EditHarvest(data, tree);
    List<String> names = RecipeBook.seriesNames(data);
    names.stream().filter(name -> !name.equals("vfio-dt")).forEach(harvest::series);
    harvest.series("vfio-dt");
    return harvest;
  }

  /** Where a recipe asks for an edit, in short. */
  static String name(Span span) {
    return span.place().replace("kernel-patches/", "");
  }

  List<Site> sites() {
    return sites;
  }

  /** Edits whose facts hold, but which cannot be made in the tree or are made already, and why. */
  List<String> unmade() {
    return unmade;
  }

  private void series(String name) {
    SeriesRecipe series = RecipeBook.series(data, name).get();
    Needs needs = new Needs(driver.facts(), diagnostics);
    if (!needs.unmet(series.needs(), series.span()).isEmpty()) {
      return;
    }
    Drafter drafter = new Drafter(Renderer.of(data), driver, diagnostics);
    List<Edit> edits = new ArrayList<>();
    for (String patch : patches(series)) {
      PatchRecipe recipe = RecipeBook.patch(data, name, patch).get();
      if (needs.unmet(recipe.needs(), recipe.span()).isEmpty()) {
        PatchPlan plan = new PatchPlan(patch, Optional.empty(), Optional.empty());
        edits.addAll(drafter.draft(recipe, plan).edits());
      }
    }
    edits.forEach(edit -> make(edit, edits));
  }

  /** Where a spec gives the order, the order of the features does as well. */
  private List<String> patches(SeriesRecipe series) {
    List<String> known = RecipeBook.patchNames(data, series.name());
    return series.patchNames().isEmpty()
        ? Stream.concat(Arrays.stream(Feature.values()).map(Feature::word), known.stream())
            .distinct()
            .filter(known::contains)
            .toList()
        : series.patchNames();
  }

  private void make(Edit edit, List<Edit> all) {
    Optional<String> before = now.read(tree, edit.file());
    List<Edit> companions =
        all.stream().filter(other -> other != edit && other.file().equals(edit.file())).toList();
    String name = name(edit.span());
    if (before.isEmpty()) {
      unmade.add(name + ": there is no " + edit.file());
      return;
    }
    EditOutcome outcome = Editor.apply(edit.file(), before.get(), edit, companions);
    if (outcome instanceof Applied applied) {
      sites.add(new Site(name, before.get(), applied.after(), edit, companions));
      now = now.with(edit.file(), applied.after());
    } else {
      unmade.add(
          name + ": " + outcome.failure().map(Diagnostic::message).orElse("it is made already"));
    }
  }
}
