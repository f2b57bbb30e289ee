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
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.dts.print.LabelRestorer;
import org.vfiodt.source.SourceText;

/**
 * Decompiles many blobs in one process, for {@code ci/dts-decompile.sh}. Arguments: the directory
 * of the blobs and, optionally, a dtc to compare the text with. For every blob the text must
 * compile to the same bytes again and, with a dtc, be the text that this dtc writes. Prints what
 * differs and the scores; leaves our text beside each blob; exit code 1 when something differs.
 */
public final class DecompileCorpus {
  private final Optional<String> dtc;
  private final ConcurrentSkipListMap<String, String> otherBytes = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<String, String> otherText = new ConcurrentSkipListMap<>();

  private DecompileCorpus(Optional<String> dtc) {
    this.dtc = dtc;
  }

  public static void main(String[] arguments) throws IOException {
    DecompileCorpus corpus = new DecompileCorpus(Stream.of(arguments).skip(1).findFirst());
    List<Path> blobs;
    try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
      blobs = files.filter(file -> file.toString().matches(".*\\.dtbo?")).sorted().toList();
    }
    blobs.parallelStream().forEach(corpus::compare);
    corpus.otherBytes.forEach((name, why) -> System.out.println("other bytes: " + name + why));
    corpus.otherText.forEach((name, why) -> System.out.println("other text: " + name + why));
    int total = blobs.size();
    System.out.printf("bytes matched %d/%d%n", total - corpus.otherBytes.size(), total);
    if (corpus.dtc.isPresent()) {
      System.out.printf("text matched %d/%d%n", total - corpus.otherText.size(), total);
    }
    System.exit(corpus.otherBytes.isEmpty() && corpus.otherText.isEmpty() ? 0 : 1);
  }

  private void compare(Path file) {
    String name = file.getFileName().toString();
    try {
      byte[] blob = Files.readAllBytes(file);
      Outcome<DeviceTree> tree = DtbReader.read(blob).flatMap(LabelRestorer::restore);
      if (!tree.ok()) {
        otherBytes.put(name, "\n" + told(tree));
        otherText.put(name, " (not decompiled)");
        return;
      }
      String text = DtsPrinter.print(tree.get());
      Files.writeString(file.resolveSibling(name + ".ours.dts"), text, StandardCharsets.ISO_8859_1);
      compile(name, text, blob, tree.get().bootCpu());
      if (dtc.isPresent()) {
        Path theirs = file.resolveSibling(name + ".theirs.dts");
        String expected =
            dtc(file, theirs) ? Files.readString(theirs, StandardCharsets.ISO_8859_1) : "";
        if (!expected.equals(text)) {
          otherText.put(name, firstDifference(text, expected));
        }
      }
    } catch (IOException | RuntimeException broken) {
      otherBytes.put(name, " " + broken);
    }
  }

  private void compile(String name, String text, byte[] blob, long bootCpu) {
    DtsRequest request =
        DtsRequest.of(new SourceText(name + ".dts", text), new CachingFileReader());
    DtsRequest same =
        new DtsRequest(
            request.sources(),
            List.of(),
            request.defines(),
            request.reader(),
            request.limits(),
            DtsOptions.DEFAULT.withBootCpu(bootCpu));
    Outcome<DeviceTree> again = DtsCompiler.compile(same);
    if (!again.ok()) {
      otherBytes.put(name, "\n" + told(again));
    } else if (!Arrays.equals(DtbWriter.write(again.get()), blob)) {
      otherBytes.put(name, "");
    }
  }

  private boolean dtc(Path blob, Path text) throws IOException {
    try {
      return new ProcessBuilder(
                  dtc.get(), "-q", "-I", "dtb", "-O", "dts", "-o", text.toString(), blob.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String told(Outcome<?> outcome) {
    String all = new DiagnosticPrinter(false).print(outcome.diagnostics());
    return all.lines().limit(6).reduce("", (a, b) -> a + "  " + b + "\n");
  }

  private static String firstDifference(String ours, String theirs) {
    List<String> left = ours.lines().toList();
    List<String> right = theirs.lines().toList();
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
