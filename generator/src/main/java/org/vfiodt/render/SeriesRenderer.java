// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.recipe.PatchRecipe;
import org.vfiodt.edit.recipe.RecipeBook;
import org.vfiodt.edit.recipe.SeriesRecipe;
import org.vfiodt.kernel.Facts;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.driver.DriverViews;
import org.vfiodt.render.driver.VfioApi;

/**
 * Recipes and templates to a series of revisions. Patch N is the difference of the tree with the
 * features 1 to N-1 and with 1 to N, so every patch stands on those before it.
 */
public final class SeriesRenderer {
  private final DataFolder data;
  private final DriverPlan driver;
  private final KernelTree tree;
  private final Overlay earlier;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  private SeriesRenderer(DataFolder data, DriverPlan driver, KernelTree tree, Overlay earlier) {
    this.data = data;
    this.driver = driver;
    this.tree = tree;
    this.earlier = earlier;
  }

  /**
   * The series of a spec on top of what earlier series left. Patches that the kernel's facts make
   * needless are left out and named; a kernel that the driver cannot be made for is an error.
   */
  public static Outcome<RenderedSeries> render(
      DataFolder data, DriverPlan driver, SeriesPlan series, KernelTree tree, Overlay earlier) {
    SeriesRenderer renderer = new SeriesRenderer(data, driver, tree, earlier);
    renderer.checkDriver();
    return renderer.series(
        series.recipes(),
        Optional.of(series.title()),
        Optional.of(series.cover()),
        Optional.of(series.patches()));
  }

  /**
   * A series that stands on its own, in the order of its {@code series.toml}. It is left out as a
   * whole where the kernel does not need it.
   */
  public static Outcome<RenderedSeries> prerequisite(
      DataFolder data, String series, DriverPlan driver, KernelTree tree, Overlay earlier) {
    return new SeriesRenderer(data, driver, tree, earlier)
        .series(series, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether a kernel of these facts has a use for a series; true for one that does not exist. */
  public static boolean needed(DataFolder data, String series, Facts facts) {
    return RecipeBook.series(data, series)
        .value()
        .map(recipe -> new Needs(facts, new ArrayList<>()).unmet(recipe.needs(), recipe.span()))
        .map(List::isEmpty)
        .orElse(true);
  }

  private void checkDriver() {
    diagnostics.addAll(DriverNames.check(driver));
    for (String fact : driver.facts().unknown(DriverViews.facts())) {
      diagnostics.add(
          Diagnostic.of(RenderCode.FACT_UNKNOWN, "no data file describes the fact '" + fact + "'"));
    }
    if (!failed()) {
      VfioApi.unsupported(driver.facts())
          .ifPresent(
              why ->
                  diagnostics.add(
                      Diagnostic.of(
                          RenderCode.KERNEL_UNSUPPORTED,
                          "no driver can be made for this kernel: " + why)));
    }
  }

  private Outcome<RenderedSeries> series(
      String name,
      Optional<String> title,
      Optional<String> cover,
      Optional<List<PatchPlan>> plans) {
    Outcome<SeriesRecipe> read = RecipeBook.series(data, name);
    diagnostics.addAll(read.diagnostics());
    if (failed()) {
      return Outcome.failed(diagnostics);
    }
    SeriesRecipe series = read.get();
    List<Revision> revisions = new ArrayList<>();
    Overlay after = earlier;
    if (wanted(series, plans.isPresent())) {
      List<PatchDraft> drafts = drafts(series, plans.orElseGet(() -> plansOf(series)));
      if (failed()) {
        return Outcome.failed(diagnostics);
      }
      Applier applier = new Applier(tree, earlier, editsOf(drafts), diagnostics);
      drafts.forEach(draft -> take(draft, applier.apply(draft), revisions));
      after = applier.now();
    }
    Values words = Values.forMessages(driver, diagnostics);
    String heading = title.orElseGet(() -> words.into(series.title(), series.span()));
    String letter = cover.orElseGet(() -> words.into(series.cover(), series.span()));
    return Outcome.of(
        new RenderedSeries(name, heading, letter, revisions, leftOut, after), diagnostics);
  }

  private boolean wanted(SeriesRecipe series, boolean asked) {
    List<String> unmet =
        new Needs(driver.facts(), diagnostics).unmet(series.needs(), series.span());
    if (unmet.isEmpty()) {
      return true;
    }
    String reason = Needs.reason(unmet);
    if (asked) {
      diagnostics.add(
          Diagnostic.at(
              series.span(),
              RenderCode.KERNEL_UNSUPPORTED,
              "series '" + series.name() + "' cannot be made for this kernel: " + reason));
    } else {
      leaveOut(series.name(), "series '" + series.name() + "'", reason, unmet);
    }
    return false;
  }

  private static List<PatchPlan> plansOf(SeriesRecipe series) {
    return series.patchNames().stream()
        .map(patch -> new PatchPlan(patch, Optional.empty(), Optional.empty()))
        .toList();
  }

  private List<PatchDraft> drafts(SeriesRecipe series, List<PatchPlan> plans) {
    Drafter drafter = new Drafter(Renderer.of(data), driver, diagnostics);
    Needs needs = new Needs(driver.facts(), diagnostics);
    List<PatchDraft> drafts = new ArrayList<>();
    for (PatchPlan plan : plans) {
      Outcome<PatchRecipe> recipe = RecipeBook.patch(data, series.name(), plan.feature());
      diagnostics.addAll(recipe.diagnostics());
      if (recipe.ok()) {
        List<String> unmet = needs.unmet(recipe.get().needs(), recipe.get().span());
        if (unmet.isEmpty()) {
          drafts.add(drafter.draft(recipe.get(), plan));
        } else {
          leaveOut(plan.feature(), "patch '" + plan.feature() + "'", Needs.reason(unmet), unmet);
        }
      }
    }
    return drafts;
  }

  private static List<Edit> editsOf(List<PatchDraft> drafts) {
    return drafts.stream().flatMap(draft -> draft.edits().stream()).toList();
  }

  private void take(PatchDraft draft, Revision revision, List<Revision> revisions) {
    if (!revision.changes().isEmpty()) {
      revisions.add(revision);
      return;
    }
    if (failed()) {
      return;
    }
    String name = draft.recipe().name();
    String reason = "it changes nothing in this tree";
    leftOut.add(new LeftOut(name, reason, List.of()));
    diagnostics.add(
        Diagnostic.at(
            draft.recipe().span(),
            RenderCode.UNCHANGED,
            "patch '" + name + "' is left out: " + reason));
  }

  private void leaveOut(String name, String what, String reason, List<String> unmet) {
    leftOut.add(new LeftOut(name, reason, unmet));
    diagnostics.add(Diagnostic.of(RenderCode.LEFT_OUT, what + " is left out: " + reason));
  }

  private boolean failed() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
