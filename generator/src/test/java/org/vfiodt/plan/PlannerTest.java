// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.Facts;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.read.DriverSpecs;

/** A spec joined with a kernel and the recipes at hand. */
class PlannerTest {
  private static final Facts FACTS = new Facts(Set.of("spdx"), Set.of("spdx"));
  private static final DataFolder DATA = DataFolder.of(Path.of(".."));
  private static final String SPEC =
      """
      driver vfio_dt {
          title "A driver";
          version "0.3";
          name "vfio-dt";
          config VFIO_DT;
          match compatible "a,b", "c,d";
          dma type1;
      }
      series "A series" {
          tag "RFC";
          version 3;
          kernel "4.19";
          kernel "3.10.1" {
              without type1;
              requires exynos-sysmmu;
          }
          requires gcc-compat;
          patch type1;
          patch skeleton "Own words";
          patch info;
          cover "Text.";
      }
      """;

  private static DriverSpec spec(String text) {
    Outcome<DriverSpec> spec = DriverSpecs.read(SourceFile.root("a.vfio", text));
    assertThat(spec.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    return spec.get();
  }

  private static Outcome<Plan> plan(String text, String kernel) {
    return new Planner(DATA).plan(spec(text), kernel, FACTS, "A <a@example.org>");
  }

  @Test
  void takesTheDriverFromTheSpecAndTheFactsFromTheKernel() {
    DriverPlan driver = plan(SPEC, "/some/tree").get().driver();
    assertThat(driver)
        .isEqualTo(
            new DriverPlan(
                "vfio_dt",
                "VFIO_DT",
                "vfio-dt",
                "A driver",
                "0.3",
                "A <a@example.org>",
                List.of("a,b", "c,d"),
                Abilities.of(spec(SPEC)),
                FACTS));
  }

  @Test
  void takesTheSeriesInItsOrder() {
    SeriesPlan series = plan(SPEC, "/some/tree").get().series();
    assertThat(series.recipes()).isEqualTo("vfio-dt");
    assertThat(series.tag()).contains("RFC");
    assertThat(series.version()).isEqualTo(3);
    assertThat(series.requires()).containsExactly("gcc-compat");
    assertThat(series.patches())
        .extracting(PatchPlan::feature)
        .containsExactly("type1", "skeleton", "info");
    assertThat(series.patches().get(0).subject()).isEmpty();
    assertThat(series.patches().get(1).subject()).contains("Own words");
  }

  @Test
  void followsTheRulesOfTheKernelThatIsNamed() {
    SeriesPlan series = plan(SPEC, "3.10.1").get().series();
    assertThat(series.patches()).extracting(PatchPlan::feature).containsExactly("skeleton", "info");
    assertThat(series.requires()).containsExactly("gcc-compat", "exynos-sysmmu");
    assertThat(plan(SPEC, "4.19").get().series().patches()).hasSize(3);
  }

  @Test
  void takesNoDeviceWithoutIommuWhereTheKernelDoesNot() {
    String spec = SPEC.replace("dma type1;", "dma noiommu;").replace("patch type1;", "");
    spec =
        spec.replace("without type1;", "without noiommu;").replace("patch info;", "patch noiommu;");
    Outcome<Plan> plan = plan(spec, "4.19");
    assertThat(plan.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(PlanCode.NO_NOIOMMU);
              assertThat(found.at().orElseThrow().text()).isEqualTo("noiommu");
            });
    assertThat(plan(spec, "3.10.1").diagnostics()).isEmpty();
    Facts facts = new Facts(Set.of("vfio-noiommu"), Set.of("vfio-noiommu"));
    assertThat(new Planner(DATA).plan(spec(spec), "4.19", facts, "A <a@b>").ok()).isTrue();
  }

  @Test
  void refusesToBindAtRunTimeWhereUserSpaceCannotChooseDrivers() {
    String dynamic = SPEC.replace("dma type1;", "dma type1; bind dynamic;");
    assertThat(plan(dynamic, "x").diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(PlanCode.NO_OVERRIDE);
              assertThat(found.at().orElseThrow().place()).startsWith("a.vfio:7:");
              assertThat(found.hint().orElse("")).contains("patch driver-override;");
            });
    String brought = dynamic.replace("patch type1;", "patch driver-override; patch type1;");
    assertThat(plan(brought, "x").ok()).isTrue();
    Set<String> override = Set.of("platform-driver-override");
    assertThat(
            new Planner(DATA)
                .plan(spec(dynamic), "x", new Facts(override, override), "A <a@example.org>")
                .ok())
        .isTrue();
  }

  @Test
  void namesASeriesThatItDoesNotHave() {
    Outcome<Plan> plan = plan(SPEC.replace("requires gcc-compat;", "requires gcc-compa;"), "x");
    assertThat(plan.ok()).isFalse();
    assertThat(plan.diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(PlanCode.NO_SERIES);
              assertThat(found.at().orElseThrow().place()).startsWith("a.vfio:17:");
              assertThat(found.hint().orElse("")).contains("gcc-compat");
            });
  }

  @Test
  void namesAFeatureThatItHasNoRecipeFor() {
    DriverSpec spec = spec(SPEC);
    Outcome<Plan> plan =
        new Planner(DataFolder.of(Path.of("../kernel-patches")))
            .plan(spec, "x", FACTS, "A <a@example.org>");
    assertThat(plan.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(
            PlanCode.NO_RECIPE, PlanCode.NO_RECIPE, PlanCode.NO_RECIPE, PlanCode.NO_SERIES);
  }

  @Test
  void refusesWhatItCannotHoldOfAFurtherNode() {
    String device = "device \"a,b\" { node \"phy\" phandle \"a,phy\" { clock all; } }\n";
    assertThat(plan(device + SPEC.replace("patch info;", "patch info; patch nodes;"), "x"))
        .extracting(Outcome::diagnostics)
        .asInstanceOf(InstanceOfAssertFactories.list(Diagnostic.class))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(PlanCode.COMPANION_RESOURCE);
              assertThat(found.at().orElseThrow().place()).startsWith("a.vfio:1:");
            });
  }
}
