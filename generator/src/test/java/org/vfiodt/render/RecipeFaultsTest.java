// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.Facts;

/** Series of our own, small ones, through the same machinery as those in kernel-patches. */
class RecipeFaultsTest {
  private static final String HEAD = "subject = \"s\"\nmessage = \"m\"\n";

  @TempDir Path root;

  @BeforeEach
  void writeTree() throws IOException {
    write("tree/Makefile", "a := 1\nb := 2\n");
    series("patches = [\"one\"]");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void series(String more) throws IOException {
    write("kernel-patches/mine/series.toml", "title = \"T [=module]\"\ncover = \"C\"\n" + more);
  }

  private Outcome<RenderedSeries> render(String patch) throws IOException {
    write("kernel-patches/mine/one.toml", HEAD + patch);
    return render();
  }

  private Outcome<RenderedSeries> render() {
    Facts facts = TestPlans.facts("vfio-add-group-dev");
    return SeriesRenderer.prerequisite(
        DataFolder.of(root),
        "mine",
        TestPlans.driver(facts),
        new FolderTree(root.resolve("tree")),
        Overlay.NONE);
  }

  private static Diagnostic only(Outcome<?> outcome) {
    assertThat(outcome.diagnostics()).hasSize(1);
    return outcome.diagnostics().get(0);
  }

  private static String edit(String file, String text) {
    return "[[edit]]\nfile = \"%s\"\nat = { assignment = \"a\" }\ndo = \"insert-after\"\ntext = \"%s\\n\"\n"
        .formatted(file, text);
  }

  @Test
  void interpolatesNames() throws IOException {
    RenderedSeries series = render(edit("Makefile", "[=config] := [=module]")).get();
    assertThat(series.title()).isEqualTo("T vfio_dt");
    assertThat(series.revisions().get(0).changes().get(0).after())
        .contains("a := 1\nVFIO_DT := vfio_dt\nb := 2\n");
  }

  @Test
  void keepsFreeTextOutOfFiles() throws IOException {
    Diagnostic fault = only(render(edit("Makefile", "x := [=title]")));
    assertThat(fault.code()).isEqualTo(RenderCode.VALUE_UNKNOWN);
    assertThat(fault.at().orElseThrow().place()).startsWith("kernel-patches/mine/one.toml:");
  }

  @Test
  void suggestsTheValueThatWasMeant() throws IOException {
    Diagnostic fault = only(render(edit("Makefile", "x := [=modul]")));
    assertThat(fault.hint()).contains("did you mean 'module'?");
  }

  @Test
  void writesNewFiles() throws IOException {
    RenderedSeries series =
        render("[[file]]\nfile = \"d/[=module].txt\"\ntext = \"ü [=config]\\n\"\n").get();
    assertThat(series.overlay().files().firstKey()).isEqualTo("d/vfio_dt.txt");
    assertThat(series.revisions().get(0).changes().get(0).before()).isEmpty();
    assertThat(series.overlay().files().get("d/vfio_dt.txt")).contains("\u00c3\u00bc VFIO_DT\n");
  }

  @Test
  void refusesToOverwrite() throws IOException {
    Diagnostic fault = only(render("[[file]]\nfile = \"Makefile\"\ntext = \"x\\n\"\n"));
    assertThat(fault.code()).isEqualTo(RenderCode.FILE_EXISTS);
  }

  @Test
  void namesFilesThatAreMissing() throws IOException {
    Diagnostic fault = only(render(edit("Kbuild", "x := 1")));
    assertThat(fault.code()).isEqualTo(RenderCode.FILE_MISSING);
  }

  @Test
  void namesUnknownViewsAndFacts() throws IOException {
    Diagnostic view = only(render("[[file]]\nfile = \"x\"\nview = \"DriverSorce\"\n"));
    assertThat(view.code()).isEqualTo(RenderCode.VIEW_UNKNOWN);
    assertThat(view.hint()).contains("did you mean 'DriverSource'?");
    Diagnostic fact = only(render("needs = [\"!spdz\"]\n"));
    assertThat(fact.code()).isEqualTo(RenderCode.FACT_UNKNOWN);
    assertThat(fact.hint()).contains("did you mean 'spdx'?");
  }

  @Test
  void passesOnWhatTheEditorFinds() throws IOException {
    Diagnostic fault =
        only(
            render(
                "[[edit]]\nfile = \"Makefile\"\nat = { assignment = \"z\" }\ndo = \"insert-after\"\n"
                    + "text = \"x\\n\"\n"));
    assertThat(fault.isError()).isTrue();
    assertThat(fault.code().id()).startsWith("EDIT-");
  }

  @Test
  void reportsAllFaultsAtOnce() throws IOException {
    Outcome<RenderedSeries> outcome =
        render(
            edit("Kbuild", "x")
                + edit("Kconfig", "y")
                + "[[file]]\nfile = \"Makefile\"\ntext = \"x\\n\"\n");
    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.diagnostics()).hasSize(3);
  }

  @Test
  void leavesOutAWholeSeries() throws IOException {
    series("needs = [\"!vfio-add-group-dev\"]\npatches = [\"one\"]");
    Outcome<RenderedSeries> outcome = render(edit("Makefile", "x := 1"));
    assertThat(outcome.get().revisions()).isEmpty();
    assertThat(outcome.get().leftOut())
        .containsExactly(
            new LeftOut(
                "mine", "the kernel has 'vfio-add-group-dev'", List.of("!vfio-add-group-dev")));
    Facts facts = TestPlans.facts("vfio-add-group-dev");
    assertThat(SeriesRenderer.needed(DataFolder.of(root), "mine", facts)).isFalse();
    assertThat(SeriesRenderer.needed(DataFolder.of(root), "other", facts)).isTrue();
  }

  @Test
  void refusesARequestedSeriesThatTheKernelRulesOut() throws IOException {
    series("needs = [\"!vfio-add-group-dev\"]");
    write("kernel-patches/mine/one.toml", HEAD);
    Outcome<RenderedSeries> outcome =
        SeriesRenderer.render(
            DataFolder.of(root),
            TestPlans.driver(TestPlans.facts("vfio-add-group-dev")),
            TestPlans.series("mine", "one"),
            new FolderTree(root.resolve("tree")),
            Overlay.NONE);
    assertThat(only(outcome).code()).isEqualTo(RenderCode.KERNEL_UNSUPPORTED);
  }

  @Test
  void followsTheOrderOfTheSeries() throws IOException {
    series("patches = [\"two\", \"one\"]");
    write("kernel-patches/mine/two.toml", HEAD + edit("Makefile", "two := 1"));
    RenderedSeries series = render(edit("Makefile", "one := 1")).get();
    assertThat(series.revisions()).hasSize(2);
    assertThat(List.copyOf(series.revisions().get(0).changes()).get(0).after().orElseThrow())
        .contains("two := 1")
        .doesNotContain("one := 1");
  }
}
