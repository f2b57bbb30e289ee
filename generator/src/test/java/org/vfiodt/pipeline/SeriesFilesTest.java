// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;

/** Mails in a folder: one series, whole. */
class SeriesFilesTest {
  private static final Map<String, String> FILES =
      Map.of("0001-a.patch", "one", "prerequisites/1-x/0001-b.patch", "two");

  @TempDir Path folder;

  @Test
  void removesTheMailsOfAnEarlierRunAndNothingElse() throws IOException {
    Files.createDirectories(folder.resolve("prerequisites/1-y"));
    for (String old :
        List.of("0002-old.patch", "v2-0001-old.patch", "prerequisites/1-y/0001-c.patch")) {
      Files.writeString(folder.resolve(old), "old");
    }
    Files.writeString(folder.resolve("my.patch"), "mine");
    assertThat(SeriesFiles.write(folder, FILES).ok()).isTrue();
    assertThat(files())
        .containsExactly("0001-a.patch", "my.patch", "prerequisites/1-x/0001-b.patch");
  }

  @Test
  void keepsTheEarlierMailsWhenOneCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("0001-a.patch"), "old");
    String tooLong = "0002-" + "x".repeat(300) + ".patch";
    var written = SeriesFiles.write(folder, Map.of("0001-a.patch", "new", tooLong, "text"));
    assertThat(written.diagnostics()).extracting(Diagnostic::code).containsExactly(RunCode.OUTPUT);
    assertThat(files()).containsExactly("0001-a.patch");
    assertThat(folder.resolve("0001-a.patch")).hasContent("old");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
