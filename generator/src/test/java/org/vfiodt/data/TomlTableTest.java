// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.source.SourceFile;

class TomlTableTest {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private TomlTable table(String text) {
    return TomlTable.parse(SourceFile.root("a.toml", text), diagnostics);
  }

  @Test
  void readsTextsNumbersAndTables() {
    TomlTable table = table("a = \"x\"\nn = 3\nl = [\"p\", \"q\"]\n[[t]]\nb = \"y\"\n");
    assertThat(table.text("a")).isEqualTo("x");
    assertThat(table.number("n")).isEqualTo(3);
    assertThat(table.texts("l")).containsExactly("p", "q");
    assertThat(table.tables("t")).singleElement().extracting(t -> t.text("b")).isEqualTo("y");
    table.finish();
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void namesAMisspeltKeyWithItsPlace() {
    TomlTable table = table("title = \"x\"\nfiel = \"y\"\n");
    table.text("title");
    table.optionalText("file");
    table.finish();
    assertThat(diagnostics)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(DataCode.KEY_UNKNOWN);
              assertThat(found.at().orElseThrow().line()).isEqualTo(2);
              assertThat(found.hint()).contains("did you mean 'file'?");
            });
  }

  @Test
  void reportsAWrongTypeAndAMissingKeyTogether() {
    TomlTable table = table("n = \"three\"\n");
    table.number("n");
    table.text("name");
    assertThat(diagnostics)
        .extracting(Diagnostic::code)
        .containsExactly(DataCode.KEY_TYPE, DataCode.KEY_MISSING);
  }

  @Test
  void reportsASyntaxErrorAtItsPlace() {
    table("a = \"x\"\nb = = 3\n");
    assertThat(diagnostics).isNotEmpty();
    assertThat(diagnostics.get(0).code()).isEqualTo(DataCode.SYNTAX);
    assertThat(diagnostics.get(0).at().orElseThrow().line()).isEqualTo(2);
  }
}
