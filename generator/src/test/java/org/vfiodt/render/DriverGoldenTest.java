// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.data.TomlTable;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.kernel.Facts;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.driver.DriverViews;
import org.vfiodt.render.layout.CLayout;
import org.vfiodt.source.SourceFile;

/**
 * Every {@code NAME.toml} of {@code src/test/resources/render} is a driver, and {@code NAME.c} or
 * {@code NAME.Kconfig} and the like beside it is what becomes of it. {@code -Dgolden.update=true}
 * rewrites them.
 */
class DriverGoldenTest {
  private static final Path ROOT = Path.of(System.getProperty("vfiodt.root"));
  private static final Path FOLDER = ROOT.resolve("generator/src/test/resources/render");
  private static final Renderer RENDERER = Renderer.of(DataFolder.of(ROOT));

  static List<String> names() throws IOException {
    return files().stream()
        .filter(name -> name.endsWith(".toml"))
        .map(name -> name.substring(0, name.length() - ".toml".length()))
        .toList();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String golden(String name) {
    String kind = name.substring(name.lastIndexOf('-') + 1);
    return name
        + switch (kind) {
          case "kconfig" -> ".Kconfig";
          case "schema" -> ".yaml";
          case "maintainers" -> ".MAINTAINERS";
          case "documentation" -> ".rst";
          default -> ".c";
        };
  }

  @ParameterizedTest
  @MethodSource("names")
  void rendersAsBefore(String name) throws IOException {
    String rendered = render(name);
    Path file = FOLDER.resolve(golden(name));
    if (Boolean.getBoolean("golden.update")) {
      if (!Files.exists(file) || !Files.readString(file).equals(rendered)) {
        Files.writeString(file, rendered);
        fail("rewrote " + file);
      }
      return;
    }
    assertThat(file).as("missing golden; -Dgolden.update=true writes it").exists();
    assertThat(rendered).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @MethodSource("names")
  void leavesNothingForTheLayoutToDo(String name) throws IOException {
    String rendered = render(name);
    assertThat(rendered).doesNotContain("[=", "[#", "[@", " \n", "\t\n", "\n\n\n");
    if (golden(name).endsWith(".c")) {
      assertThat(CLayout.layOut(rendered)).isEqualTo(rendered);
      assertThat(rendered.lines().filter(line -> width(line) > 80 && line.indexOf('"') < 0))
          .isEmpty();
    }
  }

  private static int width(String line) {
    int column = 0;
    for (int i = 0; i < line.length(); i++) {
      column = line.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
    }
    return column;
  }

  @Test
  void hasNoOrphans() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (String name : names()) {
      expected.add(name + ".toml");
      expected.add(golden(name));
    }
    assertThat(expected.size()).isGreaterThan(10);
    assertThat(files()).containsExactlyElementsOf(expected);
  }

  private static String render(String name) throws IOException {
    List<Diagnostic> faults = new ArrayList<>();
    String path = name + ".toml";
    TomlTable table =
        TomlTable.parse(SourceFile.root(path, Files.readString(FOLDER.resolve(path))), faults);
    Facts facts = TestPlans.facts(table.texts("facts").toArray(String[]::new));
    DriverPlan plan =
        new DriverPlan(
            table.text("module", "vfio_dt"),
            table.text("config", "VFIO_DT"),
            table.text("name", "vfio-dt"),
            table.text("title", "VFIO for device tree devices"),
            table.text("version", "0.1"),
            table.text("author", ""),
            table.has("compatibles") ? table.texts("compatibles") : List.of("vfio-dt"),
            TestPlans.abilities(table.text("driver", ""), table.text("devices", "")),
            facts);
    View view =
        DriverViews.named(table.text("view", "DriverSource"), plan, table.texts("features"))
            .orElseThrow();
    table.finish();
    assertThat(faults).isEmpty();
    return RENDERER.render(view).get();
  }
}
