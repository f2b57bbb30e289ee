// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.edit.EditOutcome.AlreadyPresent;
import org.vfiodt.edit.EditOutcome.AnchorAmbiguous;
import org.vfiodt.edit.EditOutcome.AnchorMissing;
import org.vfiodt.edit.EditOutcome.Applied;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

class EditorTest {
  private static final Span HERE = SourceFile.root("x.toml", "[[edit]]\n").span(0, 8);
  private static final String FILE = "int one;\nint two;\n";

  private static Edit insert(LocatorKind kind, String text, String lines) {
    return new Edit(
        "a.c",
        List.of(),
        new Locator(kind, text, HERE),
        Action.INSERT_AFTER,
        lines,
        Optional.empty(),
        false,
        HERE);
  }

  @Test
  void namesTheMatchesOfAnAmbiguousPlace() {
    Edit edit = insert(LocatorKind.TOKENS, "int", "int x;\n");
    EditOutcome outcome = Editor.apply("a.c", FILE, edit);
    assertThat(outcome).isInstanceOf(AnchorAmbiguous.class);
    assertThat(((AnchorAmbiguous) outcome).matches()).extracting(Span::line).containsExactly(1, 2);
    assertThat(outcome.textAfter(FILE).ok()).isFalse();
  }

  @Test
  void namesTheNearestPlacesOfAMissingOne() {
    EditOutcome outcome =
        Editor.apply("a.c", FILE, insert(LocatorKind.LINE, "long two;", "int x;\n"));
    assertThat(outcome).isInstanceOf(AnchorMissing.class);
    assertThat(((AnchorMissing) outcome).candidates()).extracting(Span::line).contains(2);
  }

  @Test
  void knowsAnEditBehindTheLinesOfItsCompanions() {
    Edit first = insert(LocatorKind.LINE, "int one;", "int x;\n");
    Edit second = insert(LocatorKind.LINE, "int one;", "int y;\n");
    String both = Editor.applyAll("a.c", FILE, List.of(first, second), List.of()).get();
    assertThat(both).isEqualTo("int one;\nint y;\nint x;\nint two;\n");
    assertThat(Editor.apply("a.c", both, first, List.of(second)))
        .isInstanceOf(AlreadyPresent.class);
    assertThat(Editor.apply("a.c", both, first).failure().orElseThrow().code())
        .isEqualTo(EditCode.STANDS_ELSEWHERE);
  }

  @Test
  void knowsAnEditBehindACommentOfSomebodyElse() {
    Edit edit = insert(LocatorKind.LINE, "int one;", "int x;\n");
    String made = "int one;\n\n/*\n * why\n */\nint x;\nint two;\n";
    assertThat(Editor.apply("a.c", made, edit)).isInstanceOf(AlreadyPresent.class);
  }

  @Test
  void knowsAReplacementBelowACommentOfSomebodyElse() {
    Locator place = new Locator(LocatorKind.FUNCTION, "f", HERE);
    String text = "int f(void)\n{\n}\n";
    Edit edit =
        new Edit("a.c", List.of(), place, Action.REPLACE, text, Optional.empty(), false, HERE);
    assertThat(Editor.apply("a.c", "/* why */\n" + text, edit)).isInstanceOf(AlreadyPresent.class);
  }

  @Test
  void knowsAnEditAroundTheLinesOfItsCompanions() {
    Edit outer = insert(LocatorKind.LINE, "int one;", "int x;\nint z;\n");
    Edit inner = insert(LocatorKind.LINE, "int x;", "int y;\n");
    List<Edit> edits = List.of(outer, inner);
    String both = Editor.applyAll("a.c", FILE, edits, List.of()).get();
    assertThat(both).isEqualTo("int one;\nint x;\nint y;\nint z;\nint two;\n");
    assertThat(Editor.applyAll("a.c", both, edits, List.of()).get()).isEqualTo(both);
  }

  @Test
  void reportsEveryFailureOfAFile() {
    List<Edit> edits =
        List.of(
            insert(LocatorKind.LINE, "none", "int x;\n"),
            insert(LocatorKind.LINE, "int one;", "int y;\n"),
            insert(LocatorKind.FUNCTION, "f", "int z;\n"));
    assertThat(Editor.applyAll("a.c", FILE, edits, List.of()).diagnostics()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/etc/passwd", "../a.c", "a/../b.c", "a//b", "a/.git/x", "a\\b", "./a"})
  void refusesPathsThatLeaveTheTree(String path) {
    Edit edit = insert(LocatorKind.LINE, "int one;", "int x;\n");
    assertThat(Editor.apply(path, FILE, edit).failure().orElseThrow().code())
        .isEqualTo(EditCode.PATH);
  }

  @Test
  void refusesFilesThatAreTooLarge() {
    Edit edit = insert(LocatorKind.LINE, "int one;", "int x;\n");
    for (String large : List.of("int one;\n".repeat(1 << 20), " ".repeat(1 << 17))) {
      assertThat(Editor.apply("a.c", large, edit).failure().orElseThrow().code())
          .isEqualTo(EditCode.TOO_LARGE);
    }
  }

  @Test
  void refusesAPlaceAsABlock() {
    Edit edit = insert(LocatorKind.LINE, "int one;", "int x;\n");
    Edit wrong =
        new Edit(
            edit.file(),
            List.of(edit.at()),
            edit.at(),
            edit.action(),
            edit.text(),
            Optional.empty(),
            false,
            HERE);
    assertThat(Editor.apply("a.c", FILE, wrong).failure().orElseThrow().code())
        .isEqualTo(EditCode.LOCATOR);
  }

  @ParameterizedTest
  @EnumSource(
      value = LocatorKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"START", "END"})
  void survivesTextThatOnlyOpens(LocatorKind kind) {
    for (String open :
        List.of("{", "f(", "#if X\n", "/*", "\"", "'", "struct ", "a = {", "if X\n")) {
      String text = (open + "\n").repeat(4_000);
      Edit edit = insert(kind, "nothing_of_it", "int x;\n");
      assertThat(Editor.apply("a.c", text, edit).failure()).as(kind + open).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({"f(x);if(y)", "do f(x);", "if (y) f(x);", "{ f(x);", "else f(x);", "a ? b : f(x)"})
  void survivesDeepStatements(String nested) {
    String text = "void g(void)\n{\n" + (nested + "\n").repeat(2_000) + "}\n";
    EditOutcome outcome = Editor.apply("a.c", text, insert(LocatorKind.CALL, "f", "int x;\n"));
    assertThat(outcome.failure().isPresent() || outcome instanceof Applied).isTrue();
    assertThat(outcome.textAfter(text).value().orElse(text)).contains(nested);
  }

  @Test
  void keepsEveryByteOfUnknownEncodings() {
    StringBuilder all = new StringBuilder("int one;\n");
    for (char c = 1; c < 256; c++) {
      all.append(c);
    }
    EditOutcome outcome =
        Editor.apply("a.c", all.toString(), insert(LocatorKind.LINE, "int one;", "/* ü */\n"));
    assertThat(((Applied) outcome).after())
        .isEqualTo("int one;\n/* \u00c3\u00bc */\n" + all.substring(9));
  }
}
