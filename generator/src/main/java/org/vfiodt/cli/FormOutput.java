// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.pipeline.WholeFile;
import org.vfiodt.pipeline.WholeFolder;
import org.vfiodt.report.form.FormFile;

/** Where a form goes: to standard output, into a file, or into a folder when it is several. */
final class FormOutput {
  private FormOutput() {}

  /** Several one behind the other, as documents of YAML. */
  static String text(List<FormFile> files) {
    return files.size() == 1
        ? files.get(0).text()
        : files.stream()
            .map(file -> "# " + file.name() + "\n" + file.text())
            .collect(Collectors.joining("---\n"));
  }

  static Outcome<Path> write(List<FormFile> files, Path output, Console console) {
    if (output == null) {
      console.out().print(text(files));
      console.out().flush();
      return Outcome.of(Path.of("-"));
    }
    try {
      if (files.size() == 1) {
        WholeFile.write(output.toAbsolutePath(), bytes(files.get(0)));
      } else {
        WholeFolder.write(output, folder -> fill(folder, files));
      }
      return Outcome.of(output);
    } catch (FileAlreadyExistsException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, output + " is there already")
              .hint("name a folder that does not exist yet"));
    } catch (IOException e) {
      return OutputOption.failed(output);
    }
  }

  private static void fill(Path folder, List<FormFile> files) throws IOException {
    for (FormFile file : files) {
      Files.write(folder.resolve(file.name()), bytes(file));
    }
  }

  private static byte[] bytes(FormFile file) {
    return file.text().getBytes(StandardCharsets.UTF_8);
  }
}
