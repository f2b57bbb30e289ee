// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;

/** Every case of {@code resources/edit}; with {@code -Dgolden.update=true} it writes them anew. */
class EditGoldensTest {
  private static final boolean UPDATE = "true".equals(System.getProperty("golden.update"));

  static List<EditCase> cases() {
    return EditCase.all(new ArrayList<>());
  }

  static Stream<EditCase> applied() {
    return cases().stream().filter(some -> some.errors().isEmpty() && some.before().isPresent());
  }

  @Test
  void everyFileBelongsToACase() {
    List<Path> orphans = new ArrayList<>();
    assertThat(EditCase.all(orphans)).hasSizeGreaterThan(60);
    assertThat(orphans).isEmpty();
    for (EditCase some : cases()) {
      assertThat(some.after().isPresent()).as(some.name()).isNotEqualTo(some.errors().isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesWhatIsExpected(EditCase some) throws IOException {
    Outcome<String> outcome = outcome(some);
    if (outcome.ok()) {
      String ending = some.before().orElseThrow().getFileName().toString();
      String after = ".after." + ending.substring(ending.lastIndexOf('.') + 1);
      compare(some, some.after(), after, outcome.get(), StandardCharsets.ISO_8859_1);
    } else {
      String errors = new DiagnosticPrinter(false).print(outcome.diagnostics());
      compare(some, some.errors(), ".errors", errors, StandardCharsets.UTF_8);
    }
  }

  private static Outcome<String> outcome(EditCase some) {
    List<Diagnostic> diagnostics = some.recipe().diagnostics();
    return diagnostics.isEmpty()
        ? Editor.applyAll(path(some), some.textBefore(), some.edits(), List.of())
        : Outcome.failed(diagnostics);
  }

  private static String path(EditCase some) {
    return some.edits().get(0).file();
  }

  private static void compare(
      EditCase some, Optional<Path> golden, String suffix, String actual, Charset charset)
      throws IOException {
    Path file = golden.orElse(some.toml().resolveSibling(some.name() + suffix));
    String expected = Files.exists(file) ? EditCase.read(file, charset) : null;
    if (UPDATE && !actual.equals(expected)) {
      Files.writeString(file, actual, charset);
      fail("written anew: " + file);
    }
    assertThat(actual).as(file.toString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("applied")
  void changesNothingTheSecondTime(EditCase some) {
    String path = path(some);
    List<Edit> edits = some.edits();
    String text = Editor.applyAll(path, some.textBefore(), edits, List.of()).get();
    for (Edit edit : edits) {
      assertThat(Editor.apply(path, text, edit, edits))
          .isInstanceOf(EditOutcome.AlreadyPresent.class);
    }
  }

  @ParameterizedTest
  @MethodSource("applied")
  void leavesTheBytesOutsideEachEditAlone(EditCase some) {
    String text = some.textBefore();
    for (Edit edit : some.edits()) {
      EditOutcome outcome = Editor.apply(path(some), text, edit, some.edits());
      assertThat(outcome).isInstanceOf(EditOutcome.Applied.class);
      String after = ((EditOutcome.Applied) outcome).after();
      assertThat(isOnePlace(text, after, edit)).as(edit.at().toString()).isTrue();
      text = after;
    }
  }

  /** Whether {@code after} is {@code before} with our text put in or over one stretch of it. */
  private static boolean isOnePlace(String before, String after, Edit edit) {
    String lineBreak = before.replace("\r\n", "").contains("\n") ? "\n" : "\r\n";
    String ours = FileBytes.of(edit.text()).replace("\n", lineBreak);
    for (int at = after.indexOf(ours); at >= 0; at = after.indexOf(ours, at + 1)) {
      String rest = after.substring(at + ours.length());
      int kept = at + rest.length();
      boolean lineBreakAdded = at > 0 && at - 1 == before.length() && rest.isEmpty();
      boolean around = before.startsWith(after.substring(0, at)) && before.endsWith(rest);
      boolean exact = !edit.action().inserts() || kept == before.length();
      if (lineBreakAdded || kept <= before.length() && around && exact) {
        return true;
      }
    }
    return false;
  }
}
