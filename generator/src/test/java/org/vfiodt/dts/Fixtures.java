// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceText;

/** The device tree sources beside these tests, and short ways to compile. */
public final class Fixtures {
  private static final Path ROOT =
      Path.of(System.getProperty("vfiodt.root"), "generator/src/test/resources/dts");

  private Fixtures() {}

  public static Path directory(String name) {
    return ROOT.resolve(name);
  }

  /** Every file of a folder with an ending, sorted; fails when there is none. */
  public static List<Path> files(String folder, String ending) {
    try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      if (found.isEmpty()) {
        fail("no fixtures in " + folder);
      }
      return found;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static SourceText read(Path file) {
    try {
      return new SourceText(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  public static Outcome<DeviceTree> compile(Path file) {
    return compile(file, Tables.NONE);
  }

  public static Outcome<DeviceTree> compile(Path file, Tables tables) {
    return DtsCompiler.compile(
        DtsRequest.of(read(file), new CachingFileReader()).withTables(tables));
  }

  /** Every folder in a folder, sorted; fails when there is none. */
  public static List<Path> folders(String folder) {
    return files(folder, "").stream().filter(Files::isDirectory).toList();
  }

  /** Compiles texts that include nothing, in order, the first as {@code board.dts}. */
  public static Outcome<DeviceTree> compile(String... texts) {
    List<SourceText> sources =
        Stream.of(texts).map(text -> new SourceText("board.dts", text)).toList();
    DtsRequest request = DtsRequest.of(sources.get(0), new CachingFileReader());
    for (SourceText overlay : sources.subList(1, sources.size())) {
      request = request.andSource(new SourceText("overlay.dts", overlay.text()));
    }
    return DtsCompiler.compile(request);
  }

  /** The tree of a correct text. */
  public static DeviceTree tree(String... texts) {
    Outcome<DeviceTree> outcome = compile(texts);
    if (!outcome.ok()) {
      fail(new DiagnosticPrinter(false).print(outcome.diagnostics()));
    }
    return outcome.get();
  }
}
