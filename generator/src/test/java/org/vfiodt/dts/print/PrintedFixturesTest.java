// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;

/**
 * Every source in {@code print} has its merged source ({@code .merged}), its decompiled blob
 * ({@code .decompiled}) and the warnings about the latter ({@code .warnings}) beside it; {@code
 * -Dgolden.update=true} writes them anew and fails once.
 */
class PrintedFixturesTest {
  private static final boolean UPDATE = "true".equals(System.getProperty("golden.update"));

  static List<Path> sources() {
    return Fixtures.files("print", ".dts");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void printsTheMergedSource(Path source) throws IOException {
    DeviceTree tree = tree(source);
    String text = DtsPrinter.print(Decompiler.prepare(tree).get());
    golden(source, ".merged", text);
    assertThat(DtbWriter.write(Fixtures.tree(text))).isEqualTo(DtbWriter.write(tree));
    assertThat(DtsPrinter.print(Fixtures.tree(text))).as("printed again").isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void printsTheDecompiledBlob(Path source) throws IOException {
    byte[] blob = DtbWriter.write(tree(source));
    Outcome<DeviceTree> prepared = DtbReader.read(blob).flatMap(Decompiler::prepare);
    String text = DtsPrinter.print(prepared.get());
    golden(source, ".decompiled", text);
    if (prepared.diagnostics().isEmpty()) {
      assertThat(beside(source, ".warnings")).doesNotExist();
    } else {
      golden(source, ".warnings", new DiagnosticPrinter(false).print(prepared.diagnostics()));
    }
  }

  @Test
  void printsWhereEverythingComesFrom() throws IOException {
    Path source = Fixtures.directory("print").resolve("merging.dts");
    Origins origins = Origins.below(source.getParent() + "/");
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    DtsPrinter.print(tree(source), origins, text);
    golden(source, ".annotated", text.toString(StandardCharsets.ISO_8859_1));
  }

  @Test
  void sortsByName() throws IOException {
    Path source = Fixtures.directory("print").resolve("reservations.dts");
    golden(source, ".sorted", DtsPrinter.print(TreeOrder.sorted(tree(source))));
  }

  private static DeviceTree tree(Path source) {
    Outcome<DeviceTree> outcome = Fixtures.compile(source);
    if (!outcome.ok()) {
      fail(new DiagnosticPrinter(false).print(outcome.diagnostics()));
    }
    return outcome.get();
  }

  private static Path beside(Path source, String suffix) {
    return source.resolveSibling(source.getFileName().toString().replace(".dts", suffix));
  }

  private static void golden(Path source, String suffix, String actual) throws IOException {
    Path file = beside(source, suffix);
    boolean same =
        Files.exists(file) && actual.equals(Files.readString(file, StandardCharsets.ISO_8859_1));
    if (UPDATE && !same) {
      Files.writeString(file, actual, StandardCharsets.ISO_8859_1);
      fail("written anew: " + file);
    }
    assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.ISO_8859_1));
  }
}
