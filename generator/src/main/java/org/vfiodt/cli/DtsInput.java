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
    FileReader reader = new CachingFileReader();
    int limit = DtsLimits.DEFAULT.binaryBytes();
    Optional<byte[]> bytes = reader.bytes(input, limit);
    if (bytes.isEmpty()) {
      return Outcome.failed(missing(input));
    }
    String name = input.toString();
    FileKind kind = FileKind.of(bytes.get());
    if (bytes.get().length > limit) {
      String message = name + " is larger than " + limit + " bytes";
      return Outcome.failed(Diagnostic.of(DtsCode.BLOB_LIMIT, message));
    }
    return switch (kind) {
      case BLOB -> DtbReader.read(name, bytes.get()).flatMap(blob);
      case SOURCE -> source(input, reader, more);
      default -> Outcome.failed(kind.noSource(name));
    };
  }

  private Outcome<DeviceTree> source(
      Path input, FileReader reader, UnaryOperator<DtsRequest> more) {
    return reader
        .text(input)
        .map(text -> DtsRequest.of(text, reader))
        .map(request -> request.withIncludeDirectories(include).withDefines(macros()))
        .map(more)
        .map(DtsCompiler::compile)
        .orElseGet(() -> Outcome.failed(missing(input)));
  }

  static Diagnostic missing(Path input) {
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
