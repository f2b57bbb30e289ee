// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.SpecCode;

class SpecSourceTest {
  @Test
  void readsAnyScript() {
    String text = "series \"Ger\u00e4t \ud83d\ude00\" {}";
    Outcome<SourceFile> file = SpecSource.decode("x.vfio", text.getBytes(StandardCharsets.UTF_8));
    assertThat(file.value().orElseThrow().text()).isEqualTo(text);
  }

  @Test
  void showsTheFirstByteThatIsNoText() {
    byte[] bytes = "// \u00e4\ntitle \u00e4 \u00e4".getBytes(StandardCharsets.UTF_8);
    bytes[12] = (byte) 0xff;
    List<Diagnostic> found = SpecSource.decode("x.vfio", bytes).diagnostics();
    assertThat(SpecFixture.describe(found))
        .isEqualTo("2:7+1 SPEC-038 the byte is no UTF-8 text\n    hint save the file as UTF-8\n");
  }

  @Test
  void survivesAnyBytes() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      Outcome<SourceFile> file = SpecSource.decode("x.vfio", bytes);
      assertThat(file.value().isPresent()).isEqualTo(file.diagnostics().isEmpty());
      file.value()
          .ifPresent(
              source ->
                  assertThat(source.text().getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes));
      assertThat(file.diagnostics()).allMatch(diagnostic -> diagnostic.code() == SpecCode.NOT_UTF8);
    }
  }
}
