// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.data.DataCode;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

class DiagnosticPrinterTest {
  private final DiagnosticPrinter printer = new DiagnosticPrinter(false);

  @Test
  void showsTheLineAndACaretUnderTheFault() {
    SourceFile file = SourceFile.root("board.dts", "/ {\n\treg = <1 two>;\n};\n");
    int at = file.text().indexOf("two");
    Diagnostic diagnostic =
        Diagnostic.at(file.span(at, at + 3), DataCode.VALUE, "'two' is no number").hint("write 2");
    assertThat(printer.print(List.of(diagnostic)))
        .isEqualTo(
            """
            board.dts:2:11: error: 'two' is no number [DATA-006]
             2 | \treg = <1 two>;
               | \t         ^^^
              hint: write 2
            """);
  }

  @Test
  void showsTheIncludeChainFromTheInside() {
    SourceFile board = SourceFile.root("board.dts", "/include/ \"soc.dtsi\"\n");
    SourceFile soc = SourceFile.included(new SourceText("soc.dtsi", "x y\n"), board.span(0, 9));
    assertThat(printer.print(List.of(Diagnostic.at(soc.span(2, 3), DataCode.VALUE, "bad"))))
        .isEqualTo(
            """
            soc.dtsi:1:3: error: bad [DATA-006]
             1 | x y
               |   ^
              included from board.dts:1:1
            """);
  }

  @Test
  void showsTheUseOfTheMacro() {
    SourceFile file = SourceFile.root("a.dts", "#define X 1 +\nX\n");
    Span inBody = file.span(12, 13).expandedFrom(file.span(14, 15));
    assertThat(printer.print(List.of(Diagnostic.at(inBody, DataCode.VALUE, "bad"))))
        .contains("a.dts:1:13: error: bad")
        .contains("  expanded from a.dts:2:1\n 2 | X\n   | ^\n");
  }

  @Test
  void sendsNoControlCharactersToTheTerminal() {
    SourceFile file = SourceFile.root("a\u001b[2J.dts", "\u001b]0;x\u0007\n");
    String text = printer.print(List.of(Diagnostic.at(file.span(0, 1), DataCode.VALUE, "\u009bm")));
    assertThat(text).doesNotContain("\u001b").doesNotContain("\u0007").doesNotContain("\u009b");
  }

  @Test
  void keepsAVeryLongLineShort() {
    SourceFile file = SourceFile.root("a.dts", "x".repeat(100_000));
    String text =
        printer.print(List.of(Diagnostic.at(file.span(50_000, 90_000), DataCode.VALUE, "bad")));
    assertThat(text.lines()).allMatch(line -> line.length() < 200);
    assertThat(text).contains("^");
  }

  @Test
  void standsAnEmptySpanAtTheEndOfTheFile() {
    SourceFile file = SourceFile.root("a.dts", "");
    assertThat(printer.print(List.of(Diagnostic.at(file.span(0, 0), DataCode.VALUE, "empty"))))
        .isEqualTo("a.dts:1:1: error: empty [DATA-006]\n 1 | \n   | ^\n");
  }
}
