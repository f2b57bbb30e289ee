// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.read.DriverSpecs;
import org.vfiodt.spec.read.SpecSource;

/** Driver specs from files, and the one that comes with the tool. */
public final class SpecFiles {
  private static final String BUILT_IN = "arndale-config/specs/rfc.vfio";

  private SpecFiles() {}

  public static Outcome<SpecText> read(Path file) {
    try {
      return SpecSource.decode(file.toString(), Files.readAllBytes(file)).flatMap(SpecFiles::read);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.FILE_MISSING, "cannot read the spec " + file)
              .hint("arndale-config/specs holds examples"));
    }
  }

  /** The spec that reproduces the RFC. */
  public static Outcome<SpecText> builtIn(DataFolder data) {
    return data.text(BUILT_IN).map(text -> read(SourceFile.root(BUILT_IN, text))).orElseThrow();
  }

  private static Outcome<SpecText> read(SourceFile file) {
    return DriverSpecs.read(file).map(spec -> SpecText.of(spec, file.text()));
  }
}
