// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a person sees while something long goes on, by a clock that the test moves. */
class TickerTest {
  private static final long SECOND = 1_000_000_000L;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private long now;
  private final Ticker ticker =
      new Ticker(new PrintStream(err, true, StandardCharsets.UTF_8), () -> now);

  private String at(long second, String activity, long done, long total) {
    now = second * SECOND;
    err.reset();
    ticker.amount(activity, done, total);
    return err.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", "");
  }

  @Test
  void saysHowLongItStillTakesOnceThatCanBeKnown() {
    assertThat(at(0, "reading boards", 0, 1000)).isEqualTo("reading boards 0 %");
    assertThat(at(1, "reading boards", 100, 1000)).isEqualTo("reading boards 10 %");
    assertThat(at(10, "reading boards", 250, 1000))
        .isEqualTo("reading boards 25 %, about 30 s left");
    assertThat(at(1000, "reading boards", 500, 1000)).endsWith("50 %, about 17 min left");
    assertThat(at(20000, "reading boards", 501, 1000)).endsWith("50 %, about 5 h 32 min left");
    assertThat(at(20001, "reading boards", 1000, 1000)).isEqualTo("reading boards 100 %");
  }

  @Test
  void countsFromWhereAContinuedDownloadBegan() {
    at(0, "downloading", 900, 1000);
    assertThat(at(10, "downloading", 950, 1000)).endsWith("95 %, about 10 s left");
  }

  @Test
  void beginsAnewWithEachActivity() {
    at(0, "unpacking", 0, 10);
    at(50, "unpacking", 9, 10);
    assertThat(at(51, "reading", 1, 10)).isEqualTo("reading 10 %");
    assertThat(at(55, "reading", 2, 10)).endsWith("20 %, about 32 s left");
    assertThat(at(56, "reading", 0, 10)).isEqualTo("reading 0 %");
  }

  @Test
  void saysHowLongItTookWhereNobodyKnowsTheTotal() {
    assertThat(at(0, "building", 1, -1)).isEqualTo("building 1");
    now = 90 * SECOND;
    err.reset();
    ticker.amount("building", "CC " + "x".repeat(100) + ".o", 40, -1);
    assertThat(err.toString(StandardCharsets.UTF_8).replace("\r\u001b[K", ""))
        .startsWith("building 40, 2 min: CC xxx")
        .endsWith("x...")
        .hasSize(79);
  }

  @Test
  void takesItsLineAwayBeforeAMessage() {
    at(0, "building", 1, 2);
    err.reset();
    ticker.message("waiting\u001b[2J");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[Kvfio-dt: waiting\ufffd[2J\n");
    err.reset();
    ticker.clear();
    assertThat(err.size()).isZero();
  }
}
