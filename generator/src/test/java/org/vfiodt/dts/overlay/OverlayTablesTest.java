// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.Tools;
import org.vfiodt.dts.fdt.DtbWriter;

/** Every source of {@code overlay/tables}, with every set of tables. */
class OverlayTablesTest {
  private static final Map<String, Tables> SETS = sets();

  private static Map<String, Tables> sets() {
    Map<String, Tables> sets = new LinkedHashMap<>();
    sets.put("", Tables.NONE);
    sets.put("-@", Tables.SYMBOLS);
    sets.put("-A", new Tables(false, true, false));
    sets.put("-L", new Tables(false, false, true));
    sets.put("-@ -A -L", new Tables(true, true, true));
    return sets;
  }

  static List<Path> sources() {
    return Fixtures.files("overlay/tables", ".dts");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void writesTheTables(Path source) throws IOException {
    StringBuilder told = new StringBuilder();
    for (Map.Entry<String, Tables> set : SETS.entrySet()) {
      Outcome<DeviceTree> outcome = Fixtures.compile(source, set.getValue());
      told.append("== ").append(("dtc " + set.getKey()).strip()).append('\n');
      told.append(
          new DiagnosticPrinter(false)
              .print(outcome.diagnostics())
              .replace(source.getParent() + "/", ""));
      told.append(BlobListing.of(DtbWriter.write(outcome.get())));
    }
    Goldens.match(twin(source), told.toString());
  }

  private static Path twin(Path source) {
    return source.resolveSibling(source.getFileName().toString().replace(".dts", ".expected"));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void writesTheBytesOfDtc(Path source, @TempDir Path work) {
    Tools.needVersion("dtc", 1, 8, work);
    Tools.need("cpp");
    for (Map.Entry<String, Tables> set : SETS.entrySet()) {
      List<String> options = new ArrayList<>(List.of(set.getKey().split(" ")));
      options.remove("");
      Optional<byte[]> expected = Tools.dtc(source, work, options.toArray(String[]::new));
      byte[] ours = DtbWriter.write(Fixtures.compile(source, set.getValue()).get());
      assertThat(expected).as("dtc " + set.getKey()).isPresent();
      assertThat(ours).as("dtc " + set.getKey()).isEqualTo(expected.get());
    }
  }

  @Test
  void knowsAnOverlay() {
    assertThat(Fixtures.tree("/dts-v1/; /plugin/; / { };").overlay()).isTrue();
    assertThat(Fixtures.tree("/dts-v1/; / { };").overlay()).isFalse();
  }

  @Test
  void keepsAnOverlayApartFromItsBoard() {
    Outcome<DeviceTree> mixed =
        Fixtures.compile("/dts-v1/; / { a: a { }; };", "/dts-v1/; /plugin/; &a { };");
    assertThat(mixed.diagnostics()).extracting("code").containsExactly(DtsCode.PLUGIN_HEADER);
  }

  @Test
  void growsLinearlyWithTheReferencesOfOneProperty() {
    String many = "&a &b ".repeat(100_000);
    DeviceTree tree = Fixtures.tree("/dts-v1/; /plugin/; &x { a: a { p = <" + many + ">; }; };");
    assertThat(tree.find("/__local_fixups__/fragment@0/__overlay__/a").orElseThrow())
        .satisfies(
            node -> assertThat(node.property("p").orElseThrow().length()).isEqualTo(400_000));
  }
}
