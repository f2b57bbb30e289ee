// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
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
    FileReader reader = new CachingFileReader();
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
