// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.source.SourceText;

/**
 * Decompiles many blobs and merges many sources in one process, for {@code ci/dts-decompile.sh}.
 * Arguments: the directory of the blobs (.dtb, .dtbo) and sources (.dts), another one for what is
 * printed, and optionally a dtc to compare with. For every file the text must compile to the same
 * bytes again and, with a dtc, be the text that this dtc writes; what it refuses must be refused.
 * Prints what differs and the scores; exit code 1 when something differs.
 */
public final class DecompileCorpus {
  private final Path target;
  private final Optional<String> dtc;
  private final ConcurrentSkipListMap<String, String> otherBytes = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, String> otherText = new ConcurrentSkipListMap<>();

  private DecompileCorpus(Path target, Optional<String> dtc) {
    this.target = target;
    this.dtc = dtc;
  }

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[1]);
    Files.createDirectories(target);
    DecompileCorpus corpus = new DecompileCorpus(target, Stream.of(arguments).skip(2).findFirst());
    List<Path> inputs;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      inputs = files.filter(file -> file.toString().matches(".*\\.dt(s|bo?)")).sorted().toList();
    }
    inputs.parallelStream().forEach(corpus::compare);
    corpus.otherBytes.forEach((name, why) -> System.out.println("other bytes: " + name + why));
    corpus.otherText.forEach((name, why) -> System.out.println("other text: " + name + why));
    int total = inputs.size();
    System.out.printf("bytes matched %d/%d%n", total - corpus.otherBytes.size(), total);
    if (corpus.dtc.isPresent()) {
      System.out.printf("text matched %d/%d%n", total - corpus.otherText.size(), total);
    }
    System.exit(corpus.otherBytes.isEmpty() && corpus.otherText.isEmpty() ? 0 : 1);
  }

  private void compare(Path file) {
    String name = file.getFileName().toString();
    try {
      byte[] input = Files.readAllBytes(file);
      boolean blob = DtbReader.isBlob(input);
      Outcome<DeviceTree> tree =
          blob ? blob(name, input) : compile(file.toString(), latin(input), 0);
      Outcome<DeviceTree> printed = tree.flatMap(Decompiler::prepare);
      Optional<String> text = printed.value().map(DtsPrinter::print);
      if (text.isPresent()) {
        Files.writeString(target.resolve(name + ".ours"), text.get(), StandardCharsets.ISO_8859_1);
        byte[] bytes = blob ? input : DtbWriter.write(tree.get());
        long bootCpu = tree.get().bootCpu();
        again(name, compile(file + " decompiled", text.get(), bootCpu), bytes);
      }
      if (dtc.isPresent()) {
        Optional<String> expected = dtc(file, blob, target.resolve(name + ".theirs"));
        if (!expected.equals(text)) {
          otherText.put(name, difference(printed, text, expected));
        }
      }
    } catch (IOException | RuntimeException broken) {
      otherBytes.put(name, " " + broken);
    }
  }

  private static Outcome<DeviceTree> blob(String name, byte[] blob) {
    return DtbReader.read(name, blob)
        .flatMap(tree -> Outcome.of(tree, Checker.check(tree, CheckLevels.errorsOnly())));
  }

  private static Outcome<DeviceTree> compile(String name, String text, long bootCpu) {
    DtsRequest plain = DtsRequest.of(new SourceText(name, text), new CachingFileReader());
    return DtsCompiler.compile(plain.withBootCpu(bootCpu));
  }

  private void again(String name, Outcome<DeviceTree> tree, byte[] bytes) {
    if (!tree.ok()) {
      otherBytes.put(name, " (our text is refused)\n" + told(tree));
    } else if (!Arrays.equals(DtbWriter.write(tree.get()), bytes)) {
      otherBytes.put(name, "");
    }
  }

  private Optional<String> dtc(Path file, boolean blob, Path text) throws IOException {
    try {
      String kind = blob ? "dtb" : "dts";
      int code =
          new ProcessBuilder(
                  dtc.get(), "-q", "-I", kind, "-O", "dts", "-o", text.toString(), file.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      return code == 0
          ? Optional.of(Files.readString(text, StandardCharsets.ISO_8859_1))
          : Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String told(Outcome<?> outcome) {
    String all = new DiagnosticPrinter(false).print(outcome.diagnostics());
    return all.lines().limit(3).reduce("", (a, b) -> a + "  " + b + "\n");
  }

  private static String difference(
      Outcome<?> outcome, Optional<String> ours, Optional<String> theirs) {
    if (ours.isEmpty()) {
      return " (we refuse it)\n" + told(outcome);
    }
    if (theirs.isEmpty()) {
      return " (dtc refuses it)";
    }
    List<String> left = ours.get().lines().toList();
    List<String> right = theirs.get().lines().toList();
    int line = 0;
    while (line < left.size() && line < right.size() && left.get(line).equals(right.get(line))) {
      line++;
    }
    return "\n  line %d: ours   %s\n           theirs %s"
        .formatted(
            line + 1,
            line < left.size() ? left.get(line) : "(end)",
            line < right.size() ? right.get(line) : "(end)");
  }
}
