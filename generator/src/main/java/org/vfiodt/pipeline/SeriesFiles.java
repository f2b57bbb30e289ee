// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.mail.MailWriter;

/**
 * A generated series as files: the mails of the series itself, and those of its prerequisites in
 * {@code prerequisites/N-NAME/}, to be applied in that order.
 */
public final class SeriesFiles {
  private SeriesFiles() {}

  /** File names relative to the output folder, with their contents. */
  public static SortedMap<String, String> of(Generated generated, String signature) {
    SortedMap<String, String> files =
        new TreeMap<>(MailWriter.files(generated.series(), signature));
    int number = 0;
    for (PrerequisiteSeries each : generated.prerequisites()) {
      String folder = "prerequisites/" + ++number + "-" + each.name() + "/";
      MailWriter.files(each.series(), signature)
          .forEach((name, text) -> files.put(folder + name, text));
    }
    return files;
  }

  /**
   * Writes files below a folder, each whole or not at all. Mails of an earlier run that this one
   * would not write are removed, so that {@code *.patch} is always one series.
   */
  public static Outcome<Path> write(Path folder, Map<String, String> files) {
    try {
      Files.createDirectories(folder);
      removeMails(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        RunDirectory.writeWhole(target, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
      return Outcome.of(folder);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, "cannot write the series to " + folder)
              .hint("check the folder and the space left, or name another one with -o"));
    }
  }

  private static void removeMails(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      for (Path file : files.filter(SeriesFiles::isMail).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isMail(Path file) {
    return file.getFileName().toString().matches("(v[0-9]+-)?[0-9]{4}-.*\\.patch");
  }
}
