// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.data.DataFolder;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.MatrixJson;

/**
 * Every {@code .json} in {@code report/matrix} gives exactly the page beside it, but for style,
 * script and policy. {@code -Dgolden.update=true} writes the pages anew and fails once.
 */
class MatrixPageGoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/report/matrix");

  static List<Path> matrices() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(path -> path.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("matrices")
  void showsWhatItDidBefore(Path source) throws IOException {
    Path golden = Path.of(source.toString().replaceAll("json$", "html"));
    Matrix matrix = MatrixJson.read(source.toString(), Files.readString(source)).get();
    String page =
        MatrixPage.write(DataFolder.of(Path.of("..")), matrix)
            .get()
            .replaceAll("(?s)<(style|script)>.*?</\\1>", "<$1></$1>")
            .replaceAll("(Content-Security-Policy\" content=\")[^\"]*", "$1");
    if ("true".equals(System.getProperty("golden.update"))) {
      Files.writeString(golden, page, StandardCharsets.UTF_8);
    }
    assertThat(page).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    assertThat(System.getProperty("golden.update")).as("was rewritten").isNotEqualTo("true");
  }
}
