// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.kernel.Facts;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.fact.FactFinder;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.plan.SeriesPlan;

/**
 * Renders for a kernel tree named by {@code -Dvfiodt.tree}; with {@code -Dvfiodt.out} the files of
 * every patch are written there, in a folder per patch.
 */
class RealTreeTest {
  private static final DataFolder DATA = DataFolder.of(Path.of(System.getProperty("vfiodt.root")));

  @Test
  void rendersForTheNamedTree() throws IOException {
    String name = System.getProperty("vfiodt.tree", "");
    assumeTrue(!name.isEmpty(), "no -Dvfiodt.tree given");
    KernelTree tree = new FolderTree(Path.of(name));
    Facts facts = FactFinder.find(DATA, tree).get();
    DriverPlan driver =
        new DriverPlan(
            "vfio_dt",
            "VFIO_DT",
            "vfio-dt",
            "VFIO for device tree devices",
            "0.1",
            "Jane Doe <jane@example.org>",
            List.of("vfio-dt"),
            facts);
    SeriesPlan series =
        new SeriesPlan(
            "vfio-dt",
            "VFIO for device tree devices",
            Optional.of("RFC"),
            1,
            "",
            List.of(),
            List.of(patch("type1"), patch("skeleton"), patch("info")));
    Outcome<RenderedSeries> rendered =
        SeriesRenderer.render(DATA, driver, series, tree, Overlay.NONE);
    String said = new DiagnosticPrinter(false).print(rendered.diagnostics());
    assertThat(rendered.ok()).as(said).isTrue();
    String out = System.getProperty("vfiodt.out", "");
    if (!out.isEmpty()) {
      write(Path.of(out), rendered.get(), said);
    }
  }

  private static PatchPlan patch(String feature) {
    return new PatchPlan(feature, Optional.empty(), Optional.empty());
  }

  private static void write(Path out, RenderedSeries series, String said) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("diagnostics"), said);
    int number = 0;
    for (Revision revision : series.revisions()) {
      Path folder = out.resolve(String.valueOf(++number));
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("message"), revision.subject() + "\n\n" + revision.message() + "\n");
      for (FileChange change : revision.changes()) {
        Path file = folder.resolve("files").resolve(change.path());
        Files.createDirectories(file.getParent());
        Files.writeString(file, change.after().orElseThrow(), StandardCharsets.ISO_8859_1);
      }
    }
  }
}
