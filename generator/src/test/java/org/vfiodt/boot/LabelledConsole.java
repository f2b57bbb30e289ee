// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vfiodt.data.DataFolder;

/** A console of the corpus with the label beside it; the corpus' README tells the keys. */
record LabelledConsole(Path console, List<String> label) {
  static final Path CORPUS = Path.of("src/test/resources/boot/consoles");
  static final DataFolder DATA = DataFolder.of(Path.of(".."));
  static final String TOKEN = "T0KEN";

  private static final List<String> FOUND =
      List.of("sentence", "guilty", "tests", "signature", "added", "known");

  static List<LabelledConsole> all() throws IOException {
    List<LabelledConsole> all = new ArrayList<>();
    for (Path console : files(".log")) {
      all.add(of(console));
    }
    return all;
  }

  static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .sorted(Comparator.comparing(LabelledConsole::name))
          .toList();
    }
  }

  static String name(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
  }

  private static LabelledConsole of(Path console) throws IOException {
    Path label = console.resolveSibling(name(console) + ".verdict");
    return new LabelledConsole(console, Files.readAllLines(label));
  }

  String name() {
    return name(console);
  }

  byte[] bytes() throws IOException {
    return Files.readAllBytes(console);
  }

  Optional<String> value(String key) {
    return values(key).stream().findFirst();
  }

  List<String> values(String key) {
    return label.stream()
        .filter(line -> line.split(" ", 2)[0].equals(key))
        .map(line -> line.substring(Math.min(line.length(), key.length() + 1)))
        .toList();
  }

  /** The boot as it is judged when the console comes like this. */
  BootResult judged(EventRules rules, Iterable<byte[]> chunks) throws IOException {
    ConsoleReader reader = new ConsoleReader(rules, TOKEN, line -> {});
    chunks.forEach(chunk -> reader.bytes(chunk, chunk.length));
    reader.finish();
    BootFacts facts = new BootFacts(end(), reader.facts());
    BootResult result = Booter.result(rules, facts, console, Duration.ZERO);
    Optional<String> base = value("base");
    return base.isEmpty() ? result : result.against(warnings(base.get()));
  }

  private static KernelWarnings warnings(String name) {
    Path file = CORPUS.resolve(name + ".log");
    return KernelWarnings.of(Booter.read(DATA, file, TOKEN, OptionalInt.empty()).get().events());
  }

  private BootEnd end() {
    String[] given = value("given").orElseThrow().split(" ");
    return switch (given[0]) {
      case "stopped" -> BootEnd.stopped();
      case "deadline" -> BootEnd.deadline(Duration.ofSeconds(30));
      case "exit" -> BootEnd.exit(Integer.parseInt(given[1]), values("emulator"));
      case "flooded" ->
          new BootEnd(
              OptionalInt.empty(),
              Optional.of(Duration.ofSeconds(30)),
              true,
              List.of(),
              Optional.empty());
      default -> throw new AssertionError("unknown end: " + given[0]);
    };
  }

  /** The label with what the judge found in place of what stands there; never the verdict. */
  List<String> with(BootResult result) {
    List<String> lines = new ArrayList<>(label);
    lines.removeIf(line -> FOUND.contains(line.split(" ", 2)[0]));
    lines.add("sentence " + result.verdict().sentence());
    result.verdict().guilty().ifPresent(line -> lines.add("guilty " + line.number()));
    if (!result.tests().tests().isEmpty()) {
      lines.add("tests " + statuses(result.tests().tests()));
    }
    result.events().forEach(event -> lines.add("signature " + event.signature()));
    result
        .comparison()
        .ifPresent(
            compared -> {
              compared.added().forEach(event -> lines.add("added " + event.line().number()));
              compared.known().forEach(event -> lines.add("known " + event.line().number()));
            });
    return lines;
  }

  private static String statuses(List<KtapTest> tests) {
    return tests.stream()
        .map(test -> test.status().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
