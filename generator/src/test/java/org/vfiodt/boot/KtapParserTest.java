// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KtapParserTest {
  @Test
  void readsTestsWithTheirDirectives() {
    KtapResults results =
        parse(
            """
            KTAP version 1
            1..7
            ok 1 plain
            not ok 2 - with a dash
            ok 3 skipped # SKIP no such device
            not ok 4 later # TODO not written
            not ok 5 slow # TIMEOUT 30s
            not ok 6 odd # ERROR harness
            ok 7 timed # time=3
            """);

    assertThat(text(results))
        .isEqualTo(
            "plain ok, with a dash failed, skipped skipped, later expected_failure,"
                + " slow timed_out, odd error, timed ok");
    assertThat(results.tests().get(2).reason()).isEqualTo("no such device");
    assertThat(results.complete()).isTrue();
  }

  @Test
  void nestsByIndentation() {
    KtapResults results =
        parse(
            """
            KTAP version 1
            1..2
              KTAP version 1
              # Subtest: 12850000.mdma
              1..2
                KTAP version 1
                # Subtest: info
                1..1
                ok 1 size
              ok 1 info
              ok 2 closing
            ok 1 12850000.mdma
            ok 2 last
            """);

    assertThat(text(results))
        .isEqualTo("12850000.mdma ok [info ok [size ok], closing ok], last ok");
    assertThat(results.complete()).isTrue();
  }

  @Test
  void readsOlderTap() {
    assertThat(
            text(
                parse(
                    """
                    TAP version 14
                    1..1
                        # Subtest: old
                        1..1
                        ok 1 - inner
                    ok 1 - old
                    """)))
        .isEqualTo("old ok [inner ok]");
  }

  @Test
  void readsAPlanAtTheEnd() {
    assertThat(parse("KTAP version 1\nok 1 a\nok 2 b\n1..2\n").complete()).isTrue();
  }

  @Test
  void letsAFailedChildFailItsParent() {
    assertThat(text(parse("KTAP version 1\n1..1\n  1..1\n  not ok 1 inner\nok 1 outer\n")))
        .isEqualTo("outer failed [inner failed]");
  }

  @Test
  void letsNoSkippedChildFailItsParent() {
    assertThat(text(parse("KTAP version 1\n1..1\n  1..1\n  ok 1 inner # SKIP\nok 1 outer\n")))
        .isEqualTo("outer ok [inner skipped]");
  }

  @Test
  void keepsTestsOfOneNameApart() {
    KtapResults results = parse("KTAP version 1\n1..2\nok 1 same\nnot ok 2 same\n");

    assertThat(text(results)).isEqualTo("same ok, same (2) failed");
    assertThat(results.problems()).containsExactly("two tests have the name 'same'");
  }

  @Test
  void saysThatAPlanWasCutShort() {
    KtapResults results = parse("KTAP version 1\n1..3\nok 1 a\n");

    assertThat(results.complete()).isFalse();
    assertThat(results.problems()).containsExactly("1 of 3 planned tests reported");
  }

  @Test
  void keepsTheTestsInsideOneThatNeverEnded() {
    KtapResults results =
        parse("KTAP version 1\n1..1\n  KTAP version 1\n  # Subtest: dma\n  1..2\n  ok 1 size\n");

    assertThat(text(results)).isEqualTo("dma missing [size ok]");
    assertThat(results.problems())
        .containsExactly(
            "in 'dma': 1 of 2 planned tests reported", "0 of 1 planned tests reported");
  }

  @Test
  void saysThatMoreCameThanWasPlanned() {
    assertThat(parse("KTAP version 1\n1..1\nok 1 a\nok 2 b\n").problems())
        .containsExactly("2 tests came and 1 were planned");
  }

  @Test
  void saysThatANumberIsWrong() {
    assertThat(parse("KTAP version 1\n1..2\nok 1 a\nok 3 b\n").problems())
        .containsExactly("test 'b' has number 3 instead of 2");
  }

  @Test
  void saysThatNoPlanCame() {
    assertThat(parse("KTAP version 1\nok 1 a\n").problems()).containsExactly("no plan came");
  }

  @Test
  void refusesAPlanThatCannotBeMeant() {
    assertThat(parse("KTAP version 1\n1..99999999999\nok 1 a\n").complete()).isFalse();
  }

  @Test
  void givesATestItsDiagnostics() {
    KtapResults results = parse("KTAP version 1\n1..2\n# wanted 1\n# got 2\nnot ok 1 a\nok 2 b\n");

    assertThat(results.tests().get(0).diagnostics()).containsExactly("wanted 1", "got 2");
    assertThat(results.tests().get(1).diagnostics()).isEmpty();
  }

  @Test
  void ignoresEverythingElse() {
    assertThat(text(parse("ok 9 before\nKTAP version 1\n1..1\nrandom: ready\nokay\nok 1 a\n")))
        .isEqualTo("a ok");
  }

  @Test
  void standsTestsThatNestWithoutEnd() {
    StringBuilder text = new StringBuilder("KTAP version 1\n1..1\n");
    for (int depth = 1; depth < 1000; depth++) {
      text.append("  ".repeat(depth)).append("KTAP version 1\n");
    }
    assertThat(parse(text.toString()).complete()).isFalse();
  }

  private static KtapResults parse(String text) {
    KtapParser parser = new KtapParser();
    int number = 1;
    for (String line : text.lines().toList()) {
      parser.line(number++, line);
    }
    return parser.results();
  }

  private static String text(KtapResults results) {
    return results.tests().stream().map(KtapParserTest::text).collect(Collectors.joining(", "));
  }

  private static String text(KtapTest test) {
    String own = test.name() + " " + test.status().name().toLowerCase(Locale.ROOT);
    return test.children().isEmpty()
        ? own
        : own
            + test.children().stream()
                .map(KtapParserTest::text)
                .collect(Collectors.joining(", ", " [", "]"));
  }
}
