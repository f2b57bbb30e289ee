// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Whatever the text is: a spec or diagnostics, each with a place in the text, and no exception. */
class SpecMutationTest {
  private static final long SEED = 20130805;
  private static final int MUTANTS = 6_000;
  private static final String PIECES =
      "{}[];,\"\\/*\n\t \u0000\u0007\ud83d\ude00\ufeff\u00e909xazAZ_-$#@'";

  @Test
  void survivesMutants() {
    List<SpecFixture> fixtures = SpecFixture.all();
    Random random = new Random(SEED);
    int clean = 0;
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      String text = fixtures.get(random.nextInt(fixtures.size())).text();
      String other = fixtures.get(random.nextInt(fixtures.size())).text();
      if (judge(mutated(text, other, random), "seed " + SEED + ", mutant " + i)) {
        clean++;
      } else {
        refused++;
      }
    }
    assertThat(clean).isGreaterThan(20);
    assertThat(refused).isGreaterThan(MUTANTS / 2);
  }

  @Test
  void survivesNoise() {
    Random random = new Random(SEED);
    for (int i = 0; i < 500; i++) {
      StringBuilder noise = new StringBuilder();
      int length = random.nextInt(400);
      for (int j = 0; j < length; j++) {
        noise.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
      }
      assertThat(judge(noise.toString(), "seed " + SEED + ", noise " + i)).isFalse();
    }
  }

  @Test
  void survivesDepthAndWidth() {
    int length = SpecLimits.FILE_LENGTH;
    List<String> texts = new ArrayList<>();
    for (String piece :
        List.of("{", "}", ";", "\"", "\"\"\"", "/*", "a{", "driver x {", "\n,", "9", "$ ")) {
      texts.add(piece.repeat(length / piece.length()));
      texts.add("driver x { " + piece.repeat((length - 11) / piece.length()));
    }
    for (String text : texts) {
      assertThat(judge(text, text.substring(0, 20))).isFalse();
    }
  }

  @Test
  void refusesWhatIsTooLarge() {
    Outcome<DriverSpec> outcome = SpecFixture.parse(" ".repeat(SpecLimits.FILE_LENGTH + 1));
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(SpecCode.TOO_LARGE);
  }

  @Test
  void showsNoMoreThanCanBeRead() {
    Outcome<DriverSpec> outcome = SpecFixture.parse("driver x {" + " y;".repeat(1_000) + "}");
    assertThat(outcome.diagnostics()).hasSize(SpecLimits.DIAGNOSTICS + 1);
    assertThat(outcome.diagnostics().get(SpecLimits.DIAGNOSTICS).code())
        .isEqualTo(SpecCode.TOO_MANY);
    assertThat(outcome.diagnostics().get(SpecLimits.DIAGNOSTICS).message()).startsWith("900 ");
  }

  /** Whether the text is a spec. */
  private static boolean judge(String text, String name) {
    SourceFile file = SourceFile.root(name, text);
    Outcome<DriverSpec> outcome = DriverSpecs.read(file);
    boolean clean = outcome.diagnostics().isEmpty();
    assertThat(outcome.value().isPresent()).as(name).isEqualTo(clean);
    for (Diagnostic diagnostic : outcome.diagnostics()) {
      diagnostic.at().ifPresent(at -> assertThat(at.file()).as(name).isSameAs(file));
    }
    assertThat(new DiagnosticPrinter(false).print(outcome.diagnostics()).isEmpty())
        .as(name)
        .isEqualTo(clean);
    outcome.value().ifPresent(SpecFixture::assertRoundTrip);
    return clean;
  }

  private static String mutated(String text, String other, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int from = random.nextInt(out.length() + 1);
      int to = Math.min(out.length(), from + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> out.delete(from, to);
        case 1 -> out.insert(from, PIECES.charAt(random.nextInt(PIECES.length())));
        case 2 -> out.insert(from, out.substring(from, to));
        case 3 -> out.setLength(from);
        default -> {
          int start = random.nextInt(other.length());
          out.replace(from, to, other.substring(start, Math.min(other.length(), start + 40)));
        }
      }
    }
    return out.toString();
  }
}
