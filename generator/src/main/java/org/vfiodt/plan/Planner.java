// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.vfiodt.spec.Feature.DRIVER_OVERRIDE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.kernel.Facts;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.CompanionNode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.KernelTarget;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.SeriesSpec;

/** Joins a spec with the facts of a kernel tree and the recipes at hand. */
public final class Planner {
  /** Folder of {@code kernel-patches} with the recipes of the generated driver. */
  public static final String RECIPES = "vfio-dt";

  private static final String NOIOMMU = "vfio-noiommu";
  private static final String OVERRIDE = "platform-driver-override";

  private final DataFolder data;

  public Planner(DataFolder data) {
    this.data = data;
  }

  /**
   * Plans a series.
   *
   * @param kernel as the user named it; the spec's rules for a kernel of that name apply
   * @param author of the module, {@code Name <address>}
   */
  public Outcome<Plan> plan(DriverSpec spec, String kernel, Facts facts, String author) {
    Optional<KernelTarget> target =
        spec.series().kernels().stream().filter(each -> each.name().is(kernel)).findFirst();
    List<PatchSpec> patches =
        target.map(spec.series()::patchesFor).orElseGet(spec.series()::patches);
    List<Located<String>> requires = new ArrayList<>(spec.series().requires());
    target.ifPresent(each -> requires.addAll(each.requires()));
    List<Diagnostic> diagnostics = new ArrayList<>();
    patches.forEach(patch -> checkRecipe(patch, diagnostics));
    patches.forEach(patch -> checkMode(patch, facts, diagnostics));
    requires.forEach(series -> checkSeries(series, diagnostics));
    spec.devices().forEach(device -> checkCompanions(device, diagnostics));
    checkBinding(spec.driver().bind(), patches, facts, diagnostics);
    DriverPlan driver = driver(spec, facts, author);
    return Outcome.of(new Plan(driver, series(spec.series(), patches, requires)), diagnostics);
  }

  private static DriverPlan driver(DriverSpec spec, Facts facts, String author) {
    DriverBlock block = spec.driver();
    return new DriverPlan(
        block.module().value(),
        block.config().value(),
        block.platformName().value(),
        block.title().value(),
        block.version().value(),
        author,
        block.compatibles().stream().map(Located::value).toList(),
        Abilities.of(spec),
        facts);
  }

  private static SeriesPlan series(
      SeriesSpec spec, List<PatchSpec> patches, List<Located<String>> requires) {
    return new SeriesPlan(
        RECIPES,
        spec.title().value(),
        spec.tag().map(Located::value),
        spec.version().value(),
        spec.cover().map(Located::value).orElse(""),
        requires.stream().map(Located::value).distinct().toList(),
        patches.stream().map(Planner::patch).toList());
  }

  private static PatchPlan patch(PatchSpec patch) {
    return new PatchPlan(
        patch.feature().value().word(),
        patch.subject().map(Located::value),
        patch.message().map(Located::value));
  }

  private void checkRecipe(PatchSpec patch, List<Diagnostic> diagnostics) {
    String feature = patch.feature().value().word();
    List<String> known = data.names("kernel-patches/" + RECIPES, ".toml");
    if (!known.contains(feature)) {
      List<String> features = known.stream().filter(name -> !name.equals("series")).toList();
      diagnostics.add(
          Diagnostic.at(
                  patch.feature().at(),
                  PlanCode.NO_RECIPE,
                  "this version cannot generate the feature '" + feature + "'")
              .hint("it can generate " + String.join(", ", features)));
    }
  }

  /** The mode without IOMMU is the core's. */
  private static void checkMode(PatchSpec patch, Facts facts, List<Diagnostic> diagnostics) {
    if (patch.feature().is(Feature.NOIOMMU) && !facts.holding().contains(NOIOMMU)) {
      diagnostics.add(
          Diagnostic.at(
                  patch.feature().at(),
                  PlanCode.NO_NOIOMMU,
                  "the VFIO of this kernel takes no device without an IOMMU (fact " + NOIOMMU + ")")
              .hint("say 'without noiommu;' for this kernel, or take a later one"));
    }
  }

  /** Binding at run time needs driver_override, of the kernel or of the series. */
  private static void checkBinding(
      Located<BindMode> bind, List<PatchSpec> patches, Facts facts, List<Diagnostic> diagnostics) {
    boolean brought = patches.stream().anyMatch(patch -> patch.feature().is(DRIVER_OVERRIDE));
    if (bind.is(BindMode.DYNAMIC) && !brought && !facts.holding().contains(OVERRIDE)) {
      diagnostics.add(
          Diagnostic.at(
                  bind.at(),
                  PlanCode.NO_OVERRIDE,
                  "this kernel does not let user space choose the driver of a platform device")
              .hint(
                  "add 'patch " + DRIVER_OVERRIDE.word() + ";', which kernels that do leave out"));
    }
  }

  private void checkSeries(Located<String> series, List<Diagnostic> diagnostics) {
    if (data.text("kernel-patches/" + series.value() + "/series.toml").isEmpty()) {
      List<String> known = data.list("kernel-patches");
      diagnostics.add(
          Diagnostic.at(
                  series.at(),
                  PlanCode.NO_SERIES,
                  "there is no series '" + series.value() + "' in kernel-patches")
              .hint(Suggestion.hint(series.value(), known)));
    }
  }

  /** Clocks and power domains are those of the device's own node. */
  private static void checkCompanions(DeviceSpec device, List<Diagnostic> diagnostics) {
    for (CompanionNode node : device.nodes()) {
      Stream.concat(node.rules().clocks().stream(), node.rules().powerDomains().stream())
          .map(
              resource ->
                  Diagnostic.at(
                          resource.at(),
                          PlanCode.COMPANION_RESOURCE,
                          "the driver holds clocks and power domains of the device's own node only")
                      .hint("leave it on, with 'always-on' or a driver of the host, and drop this"))
          .forEach(diagnostics::add);
    }
  }
}
