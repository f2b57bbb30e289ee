// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tools;
import org.vfiodt.source.SourceText;

/** The flat text is what cpp writes, but for the amount of white space. */
class CppComparisonTest {
  static List<Path> texts() {
    return Fixtures.files("preprocess", ".txt");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void preprocessesAsCppDoes(Path file, @TempDir Path work) {
    Tools.need("cpp");
    SourceText source = Fixtures.read(file);
    Findings findings = new Findings(10);
    DtsRequest request = DtsRequest.of(source, new CachingFileReader());
    FlatText flat = Preprocessor.run(new LayoutCache(), request, source, findings).text();
    assertThat(findings.list().stream().map(Diagnostic::message).collect(Collectors.joining("\n")))
        .isEmpty();
    String expected = new String(Tools.cpp(file, work), StandardCharsets.ISO_8859_1);
    assertThat(lines(flat.substring(0, flat.length()))).isEqualTo(lines(expected));
  }

  private static String lines(String text) {
    return text.replaceAll("\\s+", " ").strip().replace("; ", ";\n");
  }
}
