// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.pipeline.PostingStage.Posted;
import org.vfiodt.series.mail.MailWriter;
import org.vfiodt.series.mail.Posting;

/**
 * A generated series as files: the mails of the series itself, and those of its prerequisites in
 * {@code prerequisites/N-NAME/}, to be applied in that order.
 */
public final class SeriesFiles {
  private SeriesFiles() {}

  /** File names relative to the output folder, with their contents. */
  public static SortedMap<String, String> of(Generated generated, String signature) {
    return of(generated, new Posted(generated.series(), Posting.PLAIN), signature);
  }

  /** The same for one posting of the series. */
  public static SortedMap<String, String> of(Generated generated, Posted posted, String signature) {
    SortedMap<String, String> files =
        new TreeMap<>(MailWriter.files(posted.series(), posted.posting(), signature));
    int number = 0;
    for (PrerequisiteSeries each : generated.prerequisites()) {
      String folder = "prerequisites/" + ++number + "-" + each.name() + "/";
      MailWriter.files(each.series(), signature)
          .forEach((name, text) -> files.put(folder + name, text));
    }
    return files;
  }

  /**
   * Writes files below a folder, all of them or none: they get their names when the last one is
   * written. Mails of an earlier run that this one would not write are removed then, so that {@code
   * *.patch} is always one series.
   */
  public static Outcome<Path> write(Path folder, Map<String, String> files) {
    Path work = folder.resolve(".vfio-dt.tmp");
    try {
      try {
        writeAll(work, files);
        removeMails(folder, work);
        moveAll(work, folder, files.keySet());
      } finally {
        RunDirectory.delete(work);
      }
      return Outcome.of(folder);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, "cannot write the series to " + folder)
              .hint("check the folder and the space left, or name another one with -o"));
    }
  }

  private static void writeAll(Path work, Map<String, String> files) throws IOException {
    RunDirectory.delete(work);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path target = work.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void moveAll(Path work, Path folder, Set<String> names) throws IOException {
    for (String name : names) {
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      Files.move(work.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static void removeMails(Path folder, Path kept) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 3)) {
      for (Path file : files.filter(SeriesFiles::isMail).toList()) {
        if (!file.startsWith(kept)) {
          Files.delete(file);
        }
      }
    }
  }

  private static boolean isMail(Path file) {
    return file.getFileName().toString().matches("(v[0-9]+-)?[0-9]{4}-.*\\.patch");
  }
}
