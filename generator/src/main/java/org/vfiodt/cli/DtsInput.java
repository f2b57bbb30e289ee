// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.FileKind;
import org.vfiodt.pipeline.RunCode;
import picocli.CommandLine.Option;

/** The options of everything that reads device tree source. */
final class DtsInput {
  private static final int LARGEST = DtsLimits.DEFAULT.binaryBytes();

  @Option(
      names = {"-I", "--include"},
      paramLabel = "DIR",
      description = "Search included files here too; may be given several times.")
  private List<Path> include = List.of();

  @Option(
      names = {"-D", "--define"},
      paramLabel = "NAME[=VALUE]",
      description = "Define a macro for the preprocessor.")
  private List<String> defines = List.of();

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = {
        "Include only files that lie in this directory; may be given several times.",
        "Where a name leads after all symbolic links counts; the input itself may lie anywhere."
      })
  private List<Path> roots = List.of();

  Outcome<DeviceTree> compile(Path input) {
    return compile(input, request -> request);
  }

  /** Compiles with what a command adds to the request. */
  Outcome<DeviceTree> compile(Path input, UnaryOperator<DtsRequest> more) {
    return read(input, more, tree -> Outcome.failed(FileKind.BLOB.noSource(input.toString())));
  }

  /**
   * Reads a blob or compiles a source, whatever the file is.
   *
   * @param blob what happens to a tree that was read from a blob
   */
  Outcome<DeviceTree> read(
      Path input, UnaryOperator<DtsRequest> more, Function<DeviceTree, Outcome<DeviceTree>> blob) {
    return bytes(input).flatMap(bytes -> read(input, bytes, more, blob));
  }

  private Outcome<DeviceTree> read(
      Path input,
      byte[] bytes,
      UnaryOperator<DtsRequest> more,
      Function<DeviceTree, Outcome<DeviceTree>> blob) {
    String name = input.toString();
    FileKind kind = FileKind.of(bytes);
    return switch (kind) {
      case BLOB -> DtbReader.read(name, bytes).flatMap(blob);
      case SOURCE -> source(input, more);
      default -> Outcome.failed(kind.noSource(name));
    };
  }

  private Outcome<DeviceTree> source(Path input, UnaryOperator<DtsRequest> more) {
    FileReader reader = new CachingFileReader();
    return reader
        .text(input)
        .map(text -> DtsRequest.of(text, reader))
        .map(request -> request.withIncludeDirectories(include).withDefines(macros()))
        .map(request -> roots.isEmpty() ? request : request.withRoots(roots))
        .map(more)
        .map(DtsCompiler::compile)
        .orElseGet(() -> Outcome.failed(missing(input)));
  }

  /** A file that the user named; only regular files are read. */
  static Outcome<byte[]> bytes(Path input) {
    return new CachingFileReader()
        .bytes(input, LARGEST)
        .map(
            found ->
                found.length <= LARGEST
                    ? Outcome.of(found)
                    : Outcome.<byte[]>failed(
                        Diagnostic.of(
                            DtsCode.BLOB_LIMIT, input + " is larger than " + LARGEST + " bytes")))
        .orElseGet(() -> Outcome.failed(missing(input)));
  }

  private static Diagnostic missing(Path input) {
    Optional<FileReader.Obstacle> obstacle = new CachingFileReader().obstacle(input);
    if (obstacle.isPresent()) {
      return Diagnostic.of(obstacle.get().code(), input + " " + obstacle.get().what());
    }
    return Diagnostic.of(RunCode.FILE_MISSING, "cannot read " + input)
        .hint("check the name; a device tree source ends in .dts, a blob in .dtb");
  }

  private Map<String, String> macros() {
    Map<String, String> macros = new LinkedHashMap<>();
    for (String define : defines) {
      int equals = define.indexOf('=');
      macros.put(
          equals < 0 ? define : define.substring(0, equals),
          equals < 0 ? "1" : define.substring(equals + 1));
    }
    return macros;
  }
}
