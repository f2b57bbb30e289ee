// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * Renders for a kernel tree named by {@code -Dvfiodt.tree} and writes the files of every patch to
 * {@code -Dvfiodt.out}, in a folder per series and patch; {@code -Dvfiodt.requires} names series
 * that come first.
 */
class RealTreeTest {
  private static final DataFolder DATA = DataFolder.of(Path.of(System.getProperty("vfiodt.root")));

  @Test
  void rendersForTheNamedTree() throws IOException {
    String name = System.getProperty("vfiodt.tree", "");
    assumeTrue(!name.isEmpty(), "no -Dvfiodt.tree given");
    assumeTrue(System.getProperty("vfiodt.out") != null, "no -Dvfiodt.out given");
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
            TestPlans.ABILITIES,
            facts);
    SeriesPlan series =
        new SeriesPlan(
            "vfio-dt",
            "VFIO for device tree devices",
            Optional.of("RFC"),
            1,
            "",
            List.of(),
            List.of(patch("type1"), patch("binding"), patch("skeleton"), patch("info")));
    String out = System.getProperty("vfiodt.out");
    Overlay overlay = Overlay.NONE;
    for (String first : System.getProperty("vfiodt.requires", "").split(",")) {
      if (!first.isEmpty()) {
        Outcome<RenderedSeries> needed =
            SeriesRenderer.prerequisite(DATA, first, driver, tree, overlay);
        String said = new DiagnosticPrinter(false).print(needed.diagnostics());
        assertThat(needed.ok()).as(said).isTrue();
        overlay = needed.get().overlay();
        write(Path.of(out, first), needed.get(), said);
      }
    }
    Outcome<RenderedSeries> rendered = SeriesRenderer.render(DATA, driver, series, tree, overlay);
    String said = new DiagnosticPrinter(false).print(rendered.diagnostics());
    assertThat(rendered.ok()).as(said).isTrue();
    write(Path.of(out, "vfio-dt"), rendered.get(), said);
  }

  private static PatchPlan patch(String feature) {
    return new PatchPlan(feature, Optional.empty(), Optional.empty());
  }

  private static void write(Path out, RenderedSeries series, String said) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("diagnostics"), said);
    int number = 0;
    for (Revision revision : series.revisions()) {
      Path folder = out.resolve(String.format(Locale.ROOT, "%02d", ++number));
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("message"), revision.subject() + "\n\n" + revision.message() + "\n");
      for (FileChange change : revision.changes()) {
        Path file = folder.resolve("files").resolve(change.path());
        Files.createDirectories(file.getParent());
        if (change.after().isPresent()) {
          Files.writeString(file, change.after().get(), StandardCharsets.ISO_8859_1);
        }
      }
    }
  }
}
