// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.preprocess.LayoutCache;
import org.vfiodt.dts.preprocess.Preprocessed;
import org.vfiodt.dts.preprocess.Preprocessor;
import org.vfiodt.source.SourceText;

/** What the plain parser takes, the grammar takes too, and both say the same of it. */
class PlainParserTest {
  private static final long SEED = 20261122;
  private static final int ROUNDS = 300;

  /** Pieces whose neighbours decide what they are. */
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "<<",
          ">>",
          "<=",
          ">=",
          "==",
          "=",
          "!",
          "!=",
          "&",
          "&&",
          "|",
          "||",
          "^",
          "~",
          "-",
          "+",
          "*",
          "/",
          "%",
          "?",
          ":",
          ",",
          ";",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "\"",
          "'",
          "\\",
          "#",
          "@",
          " ",
          "\n",
          "\t",
          "\f",
          "//",
          "/*",
          "*/",
          "0",
          "08",
          "0x",
          "0x1f",
          "10",
          "9UL",
          "7ULL",
          "5LUL",
          "99999999999999999999",
          "0xffffffffffffffff",
          "'a'",
          "'\\n'",
          "'''",
          "a",
          "abc",
          "a:",
          "ab:",
          "ab",
          "&l1",
          "&{/a/b}",
          "&{l1/b}",
          "l1: ",
          "#cells",
          "\\name",
          "/bits/ 8",
          "/bits/ 64",
          "/bits/ 7",
          "/delete-node/ ",
          "/delete-property/ ",
          "/omit-if-no-ref/ ",
          "/memreserve/ 1 2;",
          "/dts-v1/;",
          "/plugin/;",
          "/incbin/(\"x\")",
          "(1 ? 2 : 3)",
          "(1 / 0)",
          "(-1)",
          "[00 ff]",
          "[0ff0]",
          "\"a\\x41\\\"\"",
          "x = <1>;",
          "n@1 { };",
          "<(1 << 31)>",
          "<0x100000000>",
          "\u00e9",
          "\0");

  private static final String SAMPLE =
      """
      /dts-v1/;
      /memreserve/ 0x1000 (1 << 12);
      / { #cells = <1>; a,b-c = "x", "y\\n"; empty;
        l0: l1: n@0 { reg = <0 0x10 &l0 &{/n@0}>; w = /bits/ 16 <1 (2 | 'c')>; b = [00 fE 1234]; };
        /omit-if-no-ref/ o: o { p = &l0, &{/n@0}; q = <lab: 1>; };
        /delete-node/ gone; };
      x: &l1 { /delete-property/ w; \\odd = <(3 > 2 && !0 ? ~0 : -1)>; };
      &{/o} { a = <((1 + 2) * 3 % 4)>, "s"; };
      /delete-node/ &l0;
      /omit-if-no-ref/ &o;
      """;

  private record Both(Optional<SourceTree> plain, Optional<SourceTree> grammar) {}

  private static Both both(SourceText source, boolean versioned) {
    DtsRequest request = DtsRequest.of(source, new CachingFileReader());
    Findings findings = new Findings(100);
    Preprocessed text = Preprocessor.run(new LayoutCache(), request, source, findings);
    Findings told = new Findings(100);
    Optional<SourceTree> grammar = SourceParser.parseByGrammar(text, request, versioned, told);
    return new Both(
        PlainParser.parse(text.text(), request.limits(), versioned),
        told.list().isEmpty() ? grammar : Optional.empty());
  }

  /** Whether the plain parser took it, which the grammar then must too. */
  private static boolean agree(SourceText source, boolean versioned) {
    Both both = both(source, versioned);
    both.plain()
        .ifPresent(
            plain -> {
              assertThat(both.grammar()).as(source.text()).isPresent();
              assertThat(StatementText.of(plain))
                  .as(source.text())
                  .isEqualTo(StatementText.of(both.grammar().get()));
            });
    return both.plain().isPresent();
  }

  @Test
  void readsWhatBoardsUse() {
    assertThat(agree(new SourceText("board.dts", SAMPLE), true)).isTrue();
    assertThat(agree(new SourceText("more.dts", "&a { b = <1>; };"), false)).isTrue();
    assertThat(agree(new SourceText("o.dts", "/dts-v1/;\n/plugin/;\n&a { b; };"), true)).isTrue();
  }

  static Stream<Path> sources() {
    return Stream.of("accept", "reject", "warned")
        .flatMap(folder -> Fixtures.files(folder, ".dts").stream());
  }

  @ParameterizedTest
  @MethodSource("sources")
  void agreesWithTheGrammar(Path file) {
    agree(Fixtures.read(file), true);
  }

  @Test
  void agreesOnDamagedSources() {
    Random random = new Random(SEED);
    int taken = 0;
    for (int round = 0; round < 10 * ROUNDS; round++) {
      taken += agree(new SourceText("board.dts", damaged(SAMPLE, random)), true) ? 1 : 0;
    }
    assertThat(taken).isBetween(ROUNDS, 9 * ROUNDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ { a = <", "/ { a = [", "/ { a = ", "/ { ", ""})
  void agreesOnPiecesInAnyOrder(String start) {
    Random random = new Random(SEED);
    for (int round = 0; round < 10 * ROUNDS; round++) {
      StringBuilder text = new StringBuilder("/dts-v1/;\n").append(start);
      for (int i = random.nextInt(5); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      String close = start.endsWith("<") ? ">; };" : start.endsWith("[") ? "]; };" : "";
      agree(new SourceText("board.dts", text + close), true);
    }
  }

  private static String damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("(?<=\n)")));
    int at = random.nextInt(lines.size());
    StringBuilder line = new StringBuilder(lines.get(at));
    int column = random.nextInt(line.length());
    switch (random.nextInt(4)) {
      case 0 -> line.deleteCharAt(column);
      case 1 -> line.insert(column, PIECES.get(random.nextInt(PIECES.size())));
      case 2 -> line.replace(column, column + 1, PIECES.get(random.nextInt(PIECES.size())));
      default -> line.append(lines.get(random.nextInt(lines.size())));
    }
    lines.set(at, line.toString());
    return String.join("", lines);
  }
}
