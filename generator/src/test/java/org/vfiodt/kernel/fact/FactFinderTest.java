// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.Facts;
import org.vfiodt.kernel.FakeKernel;
import org.vfiodt.kernel.KernelTree;
import org.vfiodt.kernel.KernelVersion;

class FactFinderTest {
  @TempDir Path folder;

  private void fact(String name, String text) {
    FakeKernel.write(folder, "arndale-config/facts/" + name + ".toml", text);
  }

  private DataFolder data() {
    return DataFolder.of(folder);
  }

  private static KernelTree tree(Map<String, String> files) {
    return new KernelTree() {
      @Override
      public String identity() {
        return "a-tree";
      }

      @Override
      public KernelVersion version() {
        return new KernelVersion(3, 10, 1, "");
      }

      @Override
      public Optional<String> read(String path) {
        return Optional.ofNullable(files.get(path));
      }

      @Override
      public List<String> list(String path) {
        return List.of();
      }
    };
  }

  @Test
  void holdsWhenOneOfSeveralHolds() {
    fact(
        "vfio-platform",
        """
        evidence = "VFIO for platform devices."
        [[any]]
        file = "drivers/vfio/platform/Kconfig"
        [[any]]
        file = "drivers/vfio/vfio.c"
        pattern = '^int vfio_platform\\('
        """);
    assertThat(find(Map.of()).holding()).isEmpty();
    assertThat(find(Map.of("drivers/vfio/platform/Kconfig", "")).has("vfio-platform")).isTrue();
    assertThat(find(Map.of("drivers/vfio/vfio.c", "x\nint vfio_platform(\n")).has("vfio-platform"))
        .isTrue();
    assertThat(find(Map.of("drivers/vfio/vfio.c", "x int vfio_platform(\n")).has("vfio-platform"))
        .isFalse();
  }

  @Test
  void turnsTheAnswerRoundForAbsentThings() {
    fact("old", "evidence = \"x\"\n[[any]]\nfile = \"new.c\"\nabsent = true\n");
    fact("mute", "evidence = \"x\"\n[[any]]\nfile = \"a.c\"\npattern = 'say'\nabsent = true\n");
    assertThat(find(Map.of()).holding()).containsExactlyInAnyOrder("old", "mute");
    assertThat(find(Map.of("new.c", "", "a.c", "hush")).holding()).containsExactly("mute");
    assertThat(find(Map.of("new.c", "", "a.c", "say")).holding()).isEmpty();
  }

  @Test
  void namesTheLineThatDecided() {
    fact("pound", "evidence = \"why\"\n[[any]]\nfile = \"Kbuild\"\npattern = '^pound'\n");
    assertThat(FactFinder.findings(data(), tree(Map.of("Kbuild", "a\nb\npound := x\n"))).get())
        .containsExactly(new Finding("pound", true, "why", Optional.of("Kbuild:3")));
    assertThat(FactFinder.findings(data(), tree(Map.of())).get())
        .containsExactly(new Finding("pound", false, "why", Optional.empty()));
  }

  @Test
  void reportsEveryFaultOfEveryFile() {
    fact("a", "[[any]]\nfile = \"x\"\npattern = '('\n");
    fact("b", "evidence = \"x\"\n");
    fact("c", "evidence = \"x\"\n[[any]]\nflie = \"x\"\n");
    Outcome<Facts> outcome = FactFinder.find(data(), tree(Map.of()));
    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.diagnostics())
        .extracting(d -> d.at().orElseThrow().file().name().replaceAll(".*/", ""), Diagnostic::code)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("a.toml", DataCode.KEY_MISSING),
            org.assertj.core.groups.Tuple.tuple("a.toml", DataCode.VALUE),
            org.assertj.core.groups.Tuple.tuple("b.toml", DataCode.KEY_MISSING),
            org.assertj.core.groups.Tuple.tuple("c.toml", DataCode.KEY_MISSING),
            org.assertj.core.groups.Tuple.tuple("c.toml", DataCode.KEY_UNKNOWN));
  }

  @Test
  void reportsAPatternThatNeedsTooMuchRecursion() {
    fact("deep", "evidence = \"x\"\n[[any]]\nfile = \"x\"\npattern = '(a|b)*c'\n");
    assertThat(FactFinder.find(data(), tree(Map.of("x", "ab".repeat(1 << 20)))).diagnostics())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("recursion"));
  }

  @Test
  void failsWithoutAnyFact() {
    assertThat(FactFinder.find(data(), tree(Map.of())).diagnostics())
        .extracting(Diagnostic::code)
        .isEqualTo(List.of(DataCode.MISSING));
  }

  @Test
  void readsEveryFactOfTheProject() {
    DataFolder project = DataFolder.of(Path.of(System.getProperty("vfiodt.root")));
    Outcome<Facts> outcome = FactFinder.find(project, tree(Map.of()));
    assertThat(outcome.diagnostics()).isEmpty();
    assertThat(Stream.of("gcc-header-by-major", "kbuild-pound"))
        .allMatch(outcome.get().known()::contains);
  }

  private Facts find(Map<String, String> files) {
    return FactFinder.find(data(), tree(files)).get();
  }
}
