// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.fact.FactFinder;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.plan.SeriesPlan;

class SeriesRendererTest {
  private static final Path ROOT = Path.of(System.getProperty("vfiodt.root"));
  private static final DataFolder DATA = DataFolder.of(ROOT);
  private static final String[] RFC = {"type1", "skeleton", "info"};

  @TempDir Path root;

  /** Files that have what the recipes look for, in the manner of kernels before platform VFIO. */
  private KernelTree oldTree() throws IOException {
    file("include/linux/vfio.h", "extern int vfio_add_group_dev(struct device *dev);\n");
    file("include/linux/platform_device.h", "struct platform_driver;\n");
    file(
        "include/uapi/linux/vfio.h",
        """
        struct vfio_device_info {
        #define VFIO_DEVICE_FLAGS_PCI	(1 << 1)	/* bit one */
        };
        """);
    file(
        "drivers/vfio/Kconfig",
        """
        menuconfig VFIO
        \ttristate "VFIO"
        \tselect VFIO_IOMMU_TYPE1 if X86

        source "drivers/vfio/pci/Kconfig"
        """);
    file("drivers/vfio/Makefile", "obj-$(CONFIG_VFIO) += vfio.o\n");
    file(
        "drivers/vfio/vfio_iommu_type1.c",
        Files.readString(ROOT.resolve("tests/fake-kernel/drivers/vfio/vfio_iommu_type1.c")));
    return new FolderTree(root);
  }

  private KernelTree newTree() throws IOException {
    file(
        "include/linux/vfio.h",
        "#define vfio_alloc_device(a) b\nvoid vfio_free_device(struct vfio_device *device);\n");
    file("include/linux/platform_device.h", "bool driver_managed_dma;\n");
    file("include/uapi/linux/vfio.h", "#define VFIO_DEVICE_FLAGS_PLATFORM (1 << 2)\n");
    file(
        "drivers/vfio/Kconfig",
        "menuconfig VFIO\n\ttristate \"VFIO\"\n\nif VFIO\nsource \"drivers/vfio/pci/Kconfig\"\nendif\n");
    file("drivers/vfio/Makefile", "obj-$(CONFIG_VFIO) += vfio.o\n");
    file("scripts/checkpatch.pl", "does MAINTAINERS need updating?\n");
    file("MAINTAINERS", "VFIO DRIVER\nS:\tMaintained\n");
    file("Documentation/devicetree/bindings/example-schema.yaml", "title: x\n");
    return new FolderTree(root);
  }

  private void file(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Outcome<RenderedSeries> render(
      KernelTree tree, Overlay overlay, String... patches) {
    DriverPlan driver = TestPlans.driver(FactFinder.find(DATA, tree).get());
    return SeriesRenderer.render(DATA, driver, TestPlans.series("vfio-dt", patches), tree, overlay);
  }

  private static List<String> paths(Revision revision) {
    return revision.changes().stream().map(FileChange::path).toList();
  }

  private static List<DiagnosticCode> codes(Outcome<?> outcome) {
    return outcome.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void makesThreePatchesOfFiveFilesForOldKernels() throws IOException {
    RenderedSeries series = render(oldTree(), Overlay.NONE, RFC).get();
    assertThat(series.revisions().stream().map(SeriesRendererTest::paths))
        .containsExactly(
            List.of("drivers/vfio/Kconfig", "drivers/vfio/vfio_iommu_type1.c"),
            List.of("drivers/vfio/Kconfig", "drivers/vfio/Makefile", "drivers/vfio/vfio_dt.c"),
            List.of("drivers/vfio/vfio_dt.c", "include/uapi/linux/vfio.h"));
    assertThat(series.leftOut()).isEmpty();
    assertThat(series.overlay().files()).hasSize(5);
    assertThat(series.title()).isEqualTo("A title");
    assertThat(series.cover()).isEqualTo("A cover.");
  }

  @Test
  void leavesOutWhatNewKernelsHave() throws IOException {
    Outcome<RenderedSeries> outcome = render(newTree(), Overlay.NONE, RFC);
    RenderedSeries series = outcome.get();
    assertThat(series.revisions().stream().map(SeriesRendererTest::paths))
        .containsExactly(
            List.of(
                "MAINTAINERS",
                "drivers/vfio/Kconfig",
                "drivers/vfio/Makefile",
                "drivers/vfio/vfio_dt.c"),
            List.of("drivers/vfio/vfio_dt.c"));
    assertThat(series.leftOut())
        .containsExactly(
            new LeftOut(
                "type1", "the kernel lacks 'vfio-type1-pci-only'", List.of("vfio-type1-pci-only")));
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "patch 'type1' is left out: the kernel lacks 'vfio-type1-pci-only'",
            "patch 'info' leaves include/uapi/linux/vfio.h alone:"
                + " the kernel has 'vfio-device-flags-platform'");
  }

  @Test
  void describesTheBindingWhereTheKernelHasSchemas() throws IOException {
    RenderedSeries modern = render(newTree(), Overlay.NONE, "binding", "skeleton").get();
    assertThat(paths(modern.revisions().get(0)))
        .containsExactly("Documentation/devicetree/bindings/vfio/vfio-dt.yaml", "MAINTAINERS");
    assertThat(modern.overlay().files().get("MAINTAINERS").orElseThrow().lines())
        .filteredOn(line -> line.startsWith("VFIO"))
        .containsExactly("VFIO DEVICE TREE BINDING", "VFIO DEVICE TREE DRIVER", "VFIO DRIVER");
  }

  @Test
  void leavesTheBindingOutWhereTheKernelHasNoSchemas() throws IOException {
    RenderedSeries old = render(oldTree(), Overlay.NONE, "binding", "skeleton").get();
    assertThat(old.leftOut()).extracting(LeftOut::name).containsExactly("binding");
  }

  @Test
  void startsEveryPatchWhereTheLastOneEnded() throws IOException {
    KernelTree tree = oldTree();
    Overlay state = Overlay.NONE;
    RenderedSeries series = render(tree, Overlay.NONE, RFC).get();
    for (Revision revision : series.revisions()) {
      for (FileChange change : revision.changes()) {
        assertThat(change.before()).isEqualTo(state.read(tree, change.path()));
        state = state.with(change.path(), change.after().orElseThrow());
      }
    }
    assertThat(state).isEqualTo(series.overlay());
  }

  @Test
  void growsTheDriverWithItsFeatures() throws IOException {
    List<Revision> revisions = render(oldTree(), Overlay.NONE, RFC).get().revisions();
    String skeleton = revisions.get(1).changes().get(2).after().orElseThrow();
    String info = revisions.get(2).changes().get(0).after().orElseThrow();
    assertThat(skeleton).doesNotContain("num_regions").contains("case VFIO_DEVICE_GET_INFO:");
    assertThat(info).contains("return vfio_dt_get_info(vdev, uarg);").contains("num_regions");
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    KernelTree tree = oldTree();
    assertThat(render(tree, Overlay.NONE, RFC).get())
        .isEqualTo(render(tree, Overlay.NONE, RFC).get());
  }

  @Test
  void takesTheSpecsOwnWords() throws IOException {
    KernelTree tree = newTree();
    PatchPlan plan = new PatchPlan("skeleton", Optional.of("Own words"), Optional.of("Why.\n"));
    SeriesPlan series =
        new SeriesPlan("vfio-dt", "T", Optional.empty(), 1, "", List.of(), List.of(plan));
    DriverPlan driver = TestPlans.driver(FactFinder.find(DATA, tree).get());
    Revision revision =
        SeriesRenderer.render(DATA, driver, series, tree, Overlay.NONE).get().revisions().get(0);
    assertThat(revision.subject()).isEqualTo("Own words");
    assertThat(revision.message()).isEqualTo("Why.");
  }

  @Test
  void hasMessagesThatFitMail() throws IOException {
    for (Revision revision : render(oldTree(), Overlay.NONE, RFC).get().revisions()) {
      assertThat(revision.subject().length()).isLessThanOrEqualTo(75);
      assertThat(revision.message().lines()).isNotEmpty().allMatch(line -> line.length() <= 75);
    }
  }

  @Test
  void holdsBytesNotCharacters() throws IOException {
    KernelTree tree = newTree();
    DriverPlan driver =
        TestPlans.driver(FactFinder.find(DATA, tree).get(), "Title", "José <j@example.org>");
    SeriesPlan series = TestPlans.series("vfio-dt", "skeleton");
    String source =
        SeriesRenderer.render(DATA, driver, series, tree, Overlay.NONE)
            .get()
            .overlay()
            .read(tree, "drivers/vfio/vfio_dt.c")
            .orElseThrow();
    assertThat(source.chars()).allMatch(c -> c < 256);
    byte[] bytes = source.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("José");
  }

  @Test
  void refusesADriverThatIsThereAlready() throws IOException {
    file("drivers/vfio/vfio_dt.c", "/* somebody else's */\n");
    Outcome<RenderedSeries> outcome = render(newTree(), Overlay.NONE, RFC);
    assertThat(outcome.ok()).isFalse();
    assertThat(codes(outcome)).contains(RenderCode.FILE_EXISTS);
  }

  @Test
  void reportsEditsThatAreThereAlready() throws IOException {
    KernelTree tree = oldTree();
    Overlay done = render(tree, Overlay.NONE, "type1").get().overlay();
    Outcome<RenderedSeries> again = render(tree, done, "type1");
    assertThat(again.get().revisions()).isEmpty();
    assertThat(again.get().leftOut())
        .containsExactly(new LeftOut("type1", "it changes nothing in this tree", List.of()));
    assertThat(codes(again))
        .contains(RenderCode.ALREADY_PRESENT)
        .endsWith(RenderCode.UNCHANGED)
        .doesNotContain(RenderCode.FILE_EXISTS);
    assertThat(again.get().overlay()).isEqualTo(done);
  }

  @Test
  void namesKernelsItCannotServe() throws IOException {
    KernelTree tree = newTree();
    file("include/linux/vfio.h", "int vfio_register_group_dev(struct vfio_device *device);\n");
    Outcome<RenderedSeries> outcome = render(tree, Overlay.NONE, RFC);
    assertThat(outcome.ok()).isFalse();
    assertThat(codes(outcome)).containsExactly(RenderCode.KERNEL_UNSUPPORTED);
  }

  @Test
  void namesUnknownSeriesAndPatches() throws IOException {
    KernelTree tree = newTree();
    DriverPlan driver = TestPlans.driver(FactFinder.find(DATA, tree).get());
    Outcome<RenderedSeries> series =
        SeriesRenderer.render(DATA, driver, TestPlans.series("vfio-td", RFC), tree, Overlay.NONE);
    assertThat(series.ok()).isFalse();
    assertThat(series.diagnostics().get(0).hint()).contains("did you mean 'vfio-dt'?");
    Outcome<RenderedSeries> patch = render(tree, Overlay.NONE, "skeletn", "inof");
    assertThat(patch.ok()).isFalse();
    assertThat(patch.diagnostics()).hasSize(2);
  }

  @Test
  void refusesNamesThatAreNoNames() throws IOException {
    KernelTree tree = newTree();
    DriverPlan driver =
        new DriverPlan(
            "vfio_dt(void); evil",
            "X\n\tdefault y",
            "../x",
            "",
            "1\n",
            "a\u0007",
            List.of("a\"b"),
            TestPlans.ABILITIES,
            FactFinder.find(DATA, tree).get());
    Outcome<RenderedSeries> outcome =
        SeriesRenderer.render(DATA, driver, TestPlans.series("vfio-dt", RFC), tree, Overlay.NONE);
    assertThat(outcome.ok()).isFalse();
    assertThat(codes(outcome)).hasSize(7).containsOnly(RenderCode.NAME);
  }

  @Test
  void refusesMessagesThatMailWouldCut() throws IOException {
    KernelTree tree = newTree();
    PatchPlan plan =
        new PatchPlan("skeleton", Optional.of("a\nb"), Optional.of("Why.\n---\ndiff -u a b"));
    SeriesPlan series =
        new SeriesPlan("vfio-dt", "T", Optional.empty(), 1, "", List.of(), List.of(plan));
    DriverPlan driver = TestPlans.driver(FactFinder.find(DATA, tree).get());
    Outcome<RenderedSeries> outcome =
        SeriesRenderer.render(DATA, driver, series, tree, Overlay.NONE);
    assertThat(codes(outcome)).containsExactly(RenderCode.MESSAGE, RenderCode.MESSAGE);
  }
}
