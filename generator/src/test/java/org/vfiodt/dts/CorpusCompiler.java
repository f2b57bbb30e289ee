// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevel;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.CheckSwitch;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/**
 * Compiles many boards in one process, for {@code ci/dts-corpus.sh} and {@code ci/dts-bench.sh}.
 *
 * <p>Arguments: {@code [-@] [-Wno-CHECK]... BOARDS TARGET INCLUDE...}: a file with one board per
 * line, the directory for the blobs, and the include directories. What is told about a board lies
 * beside the place of its blob. A board is compiled the way a kernel build does it: with all checks
 * that are on by default except those that the kernel switches off.
 */
public final class CorpusCompiler {
  private final CachingFileReader reader = new CachingFileReader();
  private final DtsCompiler compiler = new DtsCompiler();
  private final Tables tables;
  private final CheckLevels levels;
  private final Path target;
  private final List<Path> includes;

  private CorpusCompiler(Tables tables, CheckLevels levels, Path target, List<Path> includes) {
    this.tables = tables;
    this.levels = levels;
    this.target = target;
    this.includes = includes;
  }

  public static void main(String[] arguments) throws IOException {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
    Tables tables = Tables.NONE;
    CheckLevels levels = CheckLevels.standard();
    while (rest.peek().startsWith("-")) {
      String option = rest.pop();
      if (option.equals("-@")) {
        tables = Tables.SYMBOLS;
      } else {
        String name = option.substring("-W".length());
        levels = CheckSwitch.parse(CheckLevel.WARNING, name).map(levels::with).orElse(levels);
      }
    }
    List<String> boards = Files.readAllLines(Path.of(rest.pop()));
    Path target = Path.of(rest.pop());
    List<Path> includes = rest.stream().map(Path::of).toList();
    new CorpusCompiler(tables, levels, target, includes).compile(boards);
  }

  private void compile(List<String> boards) {
    AtomicInteger compiled = new AtomicInteger();
    boards.parallelStream()
        .forEach(
            board -> {
              if (compile(board)) {
                compiled.incrementAndGet();
              }
            });
    System.out.printf("compiled %d of %d boards%n", compiled.get(), boards.size());
  }

  private boolean compile(String board) {
    try {
      String text = Files.readString(Path.of(board), StandardCharsets.ISO_8859_1);
      DtsRequest request =
          DtsRequest.of(new SourceText(board, text), reader)
              .withIncludeDirectories(includes)
              .withTables(tables)
              .withChecks(levels);
      Outcome<DeviceTree> outcome = compiler.tree(request);
      String name = board.replace('/', '!');
      if (!outcome.diagnostics().isEmpty()) {
        String told = new DiagnosticPrinter(false).print(outcome.diagnostics());
        Files.writeString(target.resolve(name + ".told"), told, StandardCharsets.ISO_8859_1);
      }
      if (outcome.ok()) {
        Files.write(target.resolve(name + ".dtb"), DtbWriter.write(outcome.get()));
      }
      return outcome.ok();
    } catch (IOException unreadable) {
      return false;
    }
  }
}
