// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code cpp | dtc}, as kernel builds run it, over boards with faults in them. */
final class Pipeline {
  /**
   * What came of one run.
   *
   * @param blob empty when there is none
   */
  record Run(byte[] blob, Told told) {}

  private final String dtc;
  private final Path work;
  private final Map<Board, Set<String>> usual = new HashMap<>();

  Pipeline(String dtc, Path work) {
    this.dtc = dtc;
    this.work = work;
  }

  Run run(Board board, Fault fault) throws IOException {
    Path root = work.resolve(Integer.toString(Math.abs(board.name().hashCode())));
    if (!usual.containsKey(board)) {
      for (Map.Entry<String, String> file : board.texts().entrySet()) {
        write(root.resolve(file.getKey()), file.getValue());
      }
      usual.put(board, new HashSet<>());
      usual.get(board).addAll(compile(root, board).told().lines());
    }
    write(root.resolve(fault.file()), fault.text());
    try {
      return compile(root, board);
    } finally {
      write(root.resolve(fault.file()), board.texts().get(fault.file()));
    }
  }

  private Run compile(Path root, Board board) throws IOException {
    Path text = work.resolve("text");
    Path blob = work.resolve("blob");
    Files.deleteIfExists(blob);
    Files.deleteIfExists(text);
    List<String> first = new ArrayList<>(List.of("cpp", "-nostdinc"));
    List<String> second = new ArrayList<>(List.of(dtc, "-q", "-I", "dts", "-O", "dtb", "-b", "0"));
    Path beside = Path.of(board.name()).getParent();
    second.addAll(List.of("-i", beside == null ? "." : beside.toString()));
    for (Path include : board.includes()) {
      first.add("-I" + include);
      second.addAll(List.of("-i", include.toString()));
    }
    first.addAll(
        List.of("-undef", "-D__DTS__", "-x", "assembler-with-cpp", board.name(), text.toString()));
    second.addAll(List.of("-o", blob.toString(), text.toString()));
    List<String> told = new ArrayList<>(lines(root, first));
    if (Files.exists(text)) {
      told.addAll(lines(root, second));
    }
    told.removeAll(usual.get(board));
    return new Run(Files.exists(blob) ? Files.readAllBytes(blob) : new byte[0], new Told(told));
  }

  private List<String> lines(Path root, List<String> command) throws IOException {
    Path output = work.resolve("told");
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    String all = Files.readString(output, StandardCharsets.ISO_8859_1);
    return Arrays.stream(all.split("\n"))
        .filter(line -> !line.isBlank() && !line.startsWith(" "))
        .map(line -> line.replace(root + "/", ""))
        .toList();
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }
}
