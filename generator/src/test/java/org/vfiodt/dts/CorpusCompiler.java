// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/**
 * Compiles many boards in one process, for {@code ci/dts-corpus.sh}. Arguments: a file with one
 * board per line, the directory for the blobs, then include directories. A board that fails leaves
 * its diagnostics beside the place of its blob.
 */
public final class CorpusCompiler {
  private final CachingFileReader reader = new CachingFileReader();
  private final DtsCompiler compiler = new DtsCompiler();
  private final List<Path> includes;
  private final Path target;

  private CorpusCompiler(List<Path> includes, Path target) {
    this.includes = includes;
    this.target = target;
  }

  public static void main(String[] arguments) throws IOException {
    List<String> boards = Files.readAllLines(Path.of(arguments[0]));
    List<Path> includes = Stream.of(arguments).skip(2).map(Path::of).toList();
    CorpusCompiler corpus = new CorpusCompiler(includes, Path.of(arguments[1]));
    AtomicInteger failed = new AtomicInteger();
    long start = System.nanoTime();
    boards.parallelStream()
        .forEach(
            board -> {
              if (!corpus.compile(board)) {
                failed.incrementAndGet();
              }
            });
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "compiled %d of %d boards in %.1f s%n",
        boards.size() - failed.get(), boards.size(), millis / 1000.0);
  }

  private boolean compile(String board) {
    try {
      Path path = Path.of(board);
      String text = Files.readString(path, StandardCharsets.ISO_8859_1);
      DtsRequest request =
          DtsRequest.of(new SourceText(board, text), reader).withIncludeDirectories(includes);
      Outcome<DeviceTree> outcome = compiler.tree(request);
      String name = board.replace('/', '!');
      if (outcome.ok()) {
        Files.write(target.resolve(name + ".dtb"), DtbWriter.write(outcome.get()));
      } else {
        String told = new DiagnosticPrinter(false).print(outcome.diagnostics());
        Files.writeString(target.resolve(name + ".errors"), told);
      }
      return outcome.ok();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
