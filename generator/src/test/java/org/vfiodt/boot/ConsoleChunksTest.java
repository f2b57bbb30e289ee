// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A console means the same however its bytes arrive, and whatever they are. */
class ConsoleChunksTest {
  private static final int CUTS = 20;
  private static final int NOISES = 200;
  private static final int NOISE_BYTES = 8192;
  private static final int FLOOD_CHUNK = 1 << 20;
  private static final int FLOOD_CHUNKS = 16;
  private static final long MOST_KEPT = 12L << 20;
  private static final String HEAD = "[    0.000000] Linux version 6.1.0 (a@b)\nKTAP version 1\n";
  private static final String WARNING = "[    1.000000] WARNING: at mm/a.c:1 f\n";

  private final EventRules rules = EventRules.load(LabelledConsole.DATA).get();
  private final long seed = Long.getLong("seed", System.nanoTime() & 0xffff_ffffL);
  private final Random random = new Random(seed);

  @Test
  void judgesTheSameInWhateverPiecesAConsoleComes() throws IOException {
    System.out.println("console chunks: -Dseed=" + seed);
    for (LabelledConsole console : LabelledConsole.all()) {
      byte[] bytes = console.bytes();
      BootResult whole = console.judged(rules, List.of(bytes));
      for (int i = 0; i < CUTS; i++) {
        assertThat(console.judged(rules, pieces(bytes)))
            .as("%s, seed %d", console.name(), seed)
            .isEqualTo(whole);
      }
      assertThat(console.judged(rules, singles(bytes))).as(console.name()).isEqualTo(whole);
    }
  }

  @Test
  void cutsTheSameLinesAtEveryBorder() throws IOException {
    for (LabelledConsole console : LabelledConsole.all()) {
      byte[] bytes = console.bytes();
      List<SpokenLine> whole = lines(bytes, bytes.length);
      int step = Math.max(1, bytes.length / 1500);
      for (int cut = 1; cut < bytes.length; cut += step) {
        assertThat(lines(bytes, cut)).as("%s at %d", console.name(), cut).isEqualTo(whole);
      }
    }
  }

  @Test
  void takesAnyBytes() throws IOException {
    LabelledConsole console = LabelledConsole.all().get(0);
    for (int i = 0; i < NOISES; i++) {
      List<byte[]> noise = List.of(noise(console.bytes()), noise(new byte[NOISE_BYTES]));
      assertThat(console.judged(rules, noise).verdict().sentence())
          .as("seed %d", seed)
          .isNotEmpty();
    }
  }

  @Test
  void keepsLittleOfAConsoleThatNeverEnds() {
    for (String line : List.of("x", "ok 1 same name\n", "# told again\n", "not ok\n", WARNING)) {
      ConsoleReader reader = new ConsoleReader(rules, LabelledConsole.TOKEN, each -> {});
      feed(reader, HEAD.getBytes(StandardCharsets.US_ASCII));
      byte[] chunk = line.repeat(FLOOD_CHUNK / line.length()).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < FLOOD_CHUNKS; i++) {
        feed(reader, chunk);
      }
      reader.finish();
      assertThat(kept(reader.facts())).as(line).isLessThan(MOST_KEPT);
    }
  }

  private static void feed(ConsoleReader reader, byte[] bytes) {
    reader.bytes(bytes, bytes.length);
  }

  private static long kept(ConsoleFacts facts) {
    long events = facts.events().stream().mapToLong(e -> e.line().text().length()).sum();
    long failures = facts.failures().stream().mapToLong(line -> line.text().length()).sum();
    return events
        + failures
        + facts.tests().leaves().stream()
            .mapToLong(test -> test.name().length() + String.join("", test.diagnostics()).length())
            .sum();
  }

  private static List<SpokenLine> lines(byte[] bytes, int cut) {
    List<SpokenLine> lines = new ArrayList<>();
    ConsoleLines reader = new ConsoleLines(lines::add);
    reader.bytes(bytes, cut);
    byte[] rest = Arrays.copyOfRange(bytes, cut, bytes.length);
    reader.bytes(rest, rest.length);
    reader.finish();
    return lines;
  }

  private List<byte[]> pieces(byte[] bytes) {
    List<byte[]> pieces = new ArrayList<>();
    int longest = 1 + random.nextInt(300);
    for (int from = 0; from < bytes.length; ) {
      int to = Math.min(bytes.length, from + 1 + random.nextInt(longest));
      pieces.add(Arrays.copyOfRange(bytes, from, to));
      from = to;
    }
    return pieces;
  }

  private static List<byte[]> singles(byte[] bytes) {
    List<byte[]> singles = new ArrayList<>();
    for (byte each : bytes) {
      singles.add(new byte[] {each});
    }
    return singles;
  }

  /** The bytes with some of them changed, most of them where nothing stood. */
  private byte[] noise(byte[] bytes) {
    byte[] noise = bytes.clone();
    for (int i = 0; i < noise.length; i++) {
      if (noise[i] == 0 || random.nextInt(50) == 0) {
        noise[i] = (byte) random.nextInt(256);
      }
    }
    return noise;
  }
}
