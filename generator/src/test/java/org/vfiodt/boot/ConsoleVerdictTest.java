// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.vfiodt.data.DataFolder;

/** Every console of the corpus and the verdict beside it. */
class ConsoleVerdictTest {
  private static final Path CORPUS = Path.of("src/test/resources/boot/consoles");
  private static final DataFolder DATA = DataFolder.of(Path.of(".."));

  @TestFactory
  Stream<DynamicTest> judgesEveryConsole() throws IOException {
    List<Path> consoles = files(".log");
    assertThat(consoles).hasSizeGreaterThanOrEqualTo(25);
    return consoles.stream()
        .map(console -> DynamicTest.dynamicTest(name(console), () -> check(console)));
  }

  @Test
  void leavesNoFileWithoutItsTwin() throws IOException {
    assertThat(files(".log").stream().map(ConsoleVerdictTest::name))
        .isEqualTo(files(".verdict").stream().map(ConsoleVerdictTest::name).toList());
  }

  @Test
  void hasAConsoleForEveryRule() throws IOException {
    Set<String> silent = new TreeSet<>(DATA.names("toolchain/console", ".toml"));
    for (Path verdict : files(".verdict")) {
      Files.readAllLines(verdict).stream()
          .filter(line -> line.startsWith("event "))
          .forEach(line -> silent.remove(line.substring("event ".length())));
    }
    assertThat(silent).isEmpty();
  }

  private static void check(Path console) throws IOException {
    List<String> expected = Files.readAllLines(console.resolveSibling(name(console) + ".verdict"));
    BootFactsGiven given = BootFactsGiven.of(expected.get(0));
    EventRules rules = EventRules.load(DATA).get();
    ConsoleReader reader = new ConsoleReader(rules, "T0KEN", line -> {});
    for (byte b : Files.readAllBytes(console)) {
      reader.bytes(new byte[] {b}, 1);
    }
    reader.finish();
    BootFacts facts = given.facts(reader);
    Verdict verdict = new Judge(rules).judge(facts);
    for (String line : expected.subList(1, expected.size())) {
      String rest = line.contains(" ") ? line.substring(line.indexOf(' ') + 1) : "";
      switch (line.split(" ", 2)[0]) {
        case "verdict" -> assertThat(verdict.kind()).hasToString(rest);
        case "says" -> assertThat(verdict.sentence()).contains(rest);
        case "guilty" ->
            assertThat(verdict.guilty().map(ConsoleLine::number)).contains(Integer.parseInt(rest));
        case "tests" -> assertThat(statuses(facts.tests().tests())).isEqualTo(rest);
        case "name" -> assertThat(facts.tests().tests()).extracting(KtapTest::name).contains(rest);
        case "event" -> assertThat(facts.events()).extracting(KernelEvent::rule).contains(rest);
        case "signature" ->
            assertThat(facts.events()).extracting(KernelEvent::signature).contains(rest);
        default -> throw new AssertionError("unknown expectation: " + line);
      }
    }
    if (expected.stream().noneMatch(line -> line.startsWith("event ")) && verdict.passed()) {
      assertThat(facts.events()).isEmpty();
    }
  }

  private static String statuses(List<KtapTest> tests) {
    return tests.stream()
        .map(test -> test.status().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .sorted(Comparator.comparing(ConsoleVerdictTest::name))
          .toList();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  /** The first line of a verdict file: how the run ended. */
  private record BootFactsGiven(OptionalInt exitCode, boolean deadline) {
    static BootFactsGiven of(String line) {
      return switch (line.split(" ")[1]) {
        case "stopped" -> new BootFactsGiven(OptionalInt.empty(), false);
        case "deadline" -> new BootFactsGiven(OptionalInt.empty(), true);
        case "exit" ->
            new BootFactsGiven(OptionalInt.of(Integer.parseInt(line.split(" ")[2])), false);
        default -> throw new AssertionError("unknown end: " + line);
      };
    }

    BootFacts facts(ConsoleReader reader) {
      return new BootFacts(
          exitCode,
          deadline ? Optional.of(Duration.ofSeconds(30)) : Optional.empty(),
          reader.phase(),
          reader.events(),
          reader.tests(),
          reader.last(),
          List.of(),
          Optional.empty());
    }
  }
}
