// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tools;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;

/**
 * Decompiled blobs are the text that dtc writes, from version 1.8 on: earlier ones restore no
 * labels and print lists of strings as one string. With such a dtc the test is skipped aloud.
 */
class DtcTextComparisonTest {
  /** Where dtc loses bytes, crashes, or writes what cannot be compiled. */
  private static final Set<String> OURS_ALONE = Set.of("tables.dts", "tables-damaged.dts");

  static Stream<Path> sources() {
    Stream<Path> printed = Fixtures.files("print", ".dts").stream();
    return Stream.concat(printed, Fixtures.files("accept", ".dts").stream())
        .filter(file -> !OURS_ALONE.contains(file.getFileName().toString()));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void printsTheTextOfDtc(Path source, @TempDir Path work) throws Exception {
    Tools.needVersion("dtc", 1, 8, work);
    DeviceTree tree = Fixtures.compile(source).get();
    byte[] blob = DtbWriter.write(tree);
    Path file = Files.write(work.resolve("tree.dtb"), blob);
    Path text = work.resolve("tree.dts");
    run(work, "dtc", "-q", "-I", "dtb", "-O", "dts", "-o", text.toString(), file.toString());
    DeviceTree read = DtbReader.read(blob).flatMap(Decompiler::prepare).get();
    assertThat(DtsPrinter.print(read))
        .isEqualTo(Files.readString(text, StandardCharsets.ISO_8859_1));
  }

  private static String run(Path work, String... command) throws IOException, InterruptedException {
    Path said = work.resolve("said");
    int code =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    String text = Files.readString(said, StandardCharsets.ISO_8859_1);
    assertThat(code).as(text).isZero();
    return text;
  }
}
