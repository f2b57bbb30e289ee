// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.EditOutcome.AlreadyPresent;

/**
 * Files change between kernel versions. An edit must then do what it did before, or fail loudly;
 * {@code -Dedit.seed=N} tries other changes.
 */
class ChurnTest {
  private static final System.Logger LOG = System.getLogger(ChurnTest.class.getName());
  private static final int ROUNDS = 6;

  @ParameterizedTest
  @EnumSource(Churn.class)
  void editsStillDoTheSameOrFailLoudly(Churn churn) {
    long seed = Long.getLong("edit.seed", 20130724L);
    Random random = new Random(seed);
    int applied = 0;
    List<String> failed = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (EditCase some : EditGoldensTest.applied().toList()) {
        if (sameAfter(some, churn, random)) {
          applied++;
        } else {
          failed.add(some.name());
        }
      }
    }
    int score = 100 * applied / (applied + failed.size());
    LOG.log(Level.INFO, churn + ", seed " + seed + ": " + score + " % of the edits still apply");
    assertThat(score).as("%s, seed %d, failed: %s", churn, seed, failed).isGreaterThan(95);
  }

  /** Whether the edits of a case were made; a wrong result fails the test. */
  private static boolean sameAfter(EditCase some, Churn churn, Random random) {
    List<Edit> edits = some.edits();
    String path = edits.get(0).file();
    String before = some.textBefore();
    Set<String> keep = Churn.words(EditCase.read(some.toml(), StandardCharsets.UTF_8));
    String changed = churn.change(before, keep, random);
    Outcome<String> outcome = Editor.applyAll(path, changed, edits, List.of());
    if (!outcome.ok()) {
      assertThat(outcome.diagnostics()).allMatch(diagnostic -> diagnostic.at().isPresent());
      return false;
    }
    String golden = Editor.applyAll(path, before, edits, List.of()).get();
    assertThat(Churn.undone(outcome.get())).as(some.name()).isEqualTo(Churn.undone(golden));
    for (Edit edit : edits) {
      assertThat(Editor.apply(path, outcome.get(), edit, edits))
          .as(some.name())
          .isInstanceOf(AlreadyPresent.class);
    }
    return true;
  }

  @Test
  void whatIsSaidToBeThereIsThereWhenLinesGetLost() {
    long seed = Long.getLong("edit.seed", 20130724L);
    Random random = new Random(seed);
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (EditCase some : EditGoldensTest.applied().toList()) {
        List<Edit> edits = some.edits();
        String path = edits.get(0).file();
        String changed = Churn.withoutLines(some.textBefore(), random);
        Outcome<String> outcome = Editor.applyAll(path, changed, edits, List.of());
        failed += outcome.ok() ? 0 : 1;
        String after = outcome.value().orElse("");
        for (Edit edit : outcome.ok() ? edits : List.<Edit>of()) {
          assertThat(after).as(some.name()).contains(FileBytes.of(edit.text()).strip());
          assertThat(Editor.apply(path, after, edit, edits)).isInstanceOf(AlreadyPresent.class);
        }
      }
    }
    assertThat(failed).as("seed %d", seed).isPositive();
  }
}
