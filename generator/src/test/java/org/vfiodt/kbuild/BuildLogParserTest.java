// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every build log of the corpus and the messages beside it. */
class BuildLogParserTest {
  private static final Path CORPUS = Path.of("src/test/resources/kbuild/logs");
  private static final MessagePaths PATHS =
      new MessagePaths(Path.of("/src/linux"), Path.of("/src/objects"));

  @TestFactory
  Stream<DynamicTest> findsTheMessagesOfEveryLog() throws IOException {
    List<Path> logs = files(".log");
    assertThat(logs).hasSizeGreaterThanOrEqualTo(15);
    return logs.stream().map(log -> DynamicTest.dynamicTest(name(log), () -> check(log)));
  }

  @Test
  void leavesNoFileWithoutItsTwin() throws IOException {
    assertThat(files(".log").stream().map(BuildLogParserTest::name))
        .isEqualTo(files(".messages").stream().map(BuildLogParserTest::name).toList());
  }

  @Test
  void collectsWhatWasMade() {
    BuildLogParser parser = new BuildLogParser(PATHS, false, BuildProgress.NONE);
    parser.line("  CC      init/main.o");
    parser.line("  CC [M]  drivers/vfio/vfio.o");
    parser.line("  Kernel: arch/arm/boot/zImage is ready");

    assertThat(parser.made()).containsExactlyInAnyOrder("init/main.o", "drivers/vfio/vfio.o");
  }

  @Test
  void standsLinesWithoutEnd() {
    BuildLogParser parser = new BuildLogParser(PATHS, false, BuildProgress.NONE);
    parser.line("a".repeat(1_000_000));
    parser.line("a:".repeat(1_900));
    parser.line(("ERROR: \"" + "\" [".repeat(600)).substring(0, 1_500));

    assertThat(parser.messages()).isEmpty();
  }

  private static void check(Path log) throws IOException {
    BuildLogParser parser =
        new BuildLogParser(PATHS, name(log).equals("sparse"), BuildProgress.NONE);
    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().forEach(parser::line);

    assertThat(parser.messages().stream().map(BuildLogParserTest::text).toList())
        .isEqualTo(Files.readAllLines(log.resolveSibling(name(log) + ".messages")));
  }

  private static String text(BuildMessage message) {
    return message.severity().label()
        + " "
        + message.tool()
        + " "
        + (message.file().isEmpty() ? "-" : message.place())
        + " "
        + message.text()
        + (message.option().isEmpty() ? "" : " [" + message.option() + "]")
        + (message.unit().isEmpty() ? "" : " < " + message.unit());
  }

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }
}
