// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vfiodt.report.ReportFormat;

/**
 * The sample in every form there is, as it was accepted. {@code -Dgolden.update=true} writes the
 * files anew and fails once.
 */
class FormGoldenTest {
  private static final Path FORMS = Path.of("src/test/resources/report/forms");

  @Test
  void writesEveryFormAsBefore() throws IOException {
    Set<String> names = new TreeSet<>();
    // the page has goldens of its own
    for (ReportFormat format : EnumSet.complementOf(EnumSet.of(ReportFormat.HTML))) {
      for (FormFile file : format.matrix().write(SampleMatrix.request(Optional.empty())).get()) {
        check(file);
        names.add(file.name());
      }
    }
    try (Stream<Path> files = Files.list(FORMS)) {
      names.remove("matrix.json");
      assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(names);
    }
    assertThat(Boolean.getBoolean("golden.update")).as("was rewritten").isFalse();
  }

  /** The matrix itself lies in the run directory, where other programs are led to it. */
  private static void check(FormFile file) throws IOException {
    Path folder = file.name().equals("matrix.json") ? SampleMatrix.RUN : FORMS;
    Path golden = folder.resolve(file.name());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(folder);
      Files.writeString(golden, file.text(), StandardCharsets.UTF_8);
    }
    assertThat(golden).exists();
    assertThat(file.text()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
  }
}
