// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tools;

/** One program through cpp and through our preprocessor. */
final class CppPrograms {
  private CppPrograms() {}

  /** Writes the files of a program; the main one. */
  static Path write(Map<String, String> files, Path directory) {
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(
            directory.resolve(file.getKey()), file.getValue(), StandardCharsets.ISO_8859_1);
      }
    } catch (IOException full) {
      throw new java.io.UncheckedIOException(full);
    }
    return directory.resolve(files.keySet().iterator().next());
  }

  /** What cpp makes of a file, without its line markers; empty when it rejects the file. */
  static Optional<String> cpp(Path file, Path work) {
    return Tools.cpp(file, work)
        .map(output -> new String(output, StandardCharsets.ISO_8859_1))
        .map(CppPrograms::blanks);
  }

  /** What we make of a file; empty when there is an error. */
  static Optional<String> ours(Path file, List<Diagnostic> told) {
    Findings findings = new Findings(10);
    DtsRequest request = DtsRequest.of(Fixtures.read(file), new CachingFileReader());
    FlatText flat =
        Preprocessor.run(new LayoutCache(), request, Fixtures.read(file), findings).text();
    told.addAll(findings.list());
    return findings.failed()
        ? Optional.empty()
        : Optional.of(blanks(flat.substring(0, flat.length())));
  }

  /** White space is worth one blank. */
  static String blanks(String text) {
    return text.replaceAll("(?m)^# \\d+ \"[^\"]*\"[ \\d]*$", "").replaceAll("\\s+", " ").strip();
  }
}
