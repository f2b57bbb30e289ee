// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.EditOutcome.AlreadyPresent;
import org.vfiodt.edit.mutate.Score;
import org.vfiodt.edit.mutate.Site;

/**
 * The cases of {@code resources/edit} with their files changed, so that every kind of locator is
 * tried; {@code -Dedit.seed=N} changes them in other ways.
 */
class MutatedGoldensTest {
  private static final System.Logger LOG = System.getLogger(MutatedGoldensTest.class.getName());
  private static final long SEED = Long.getLong("edit.seed", 20130724L);
  private static final int ROUNDS = 6;

  @Test
  void editsLandRightOrFailLoudly() {
    Score score = new Score();
    for (EditCase some : EditGoldensTest.applied().filter(MutatedGoldensTest::isPlain).toList()) {
      String text = some.textBefore();
      for (Edit edit : some.edits()) {
        String path = edit.file();
        EditOutcome outcome = Editor.apply(path, text, edit, some.edits());
        String after = outcome.textAfter(text).get();
        String name = some.name() + ":" + edit.span().line();
        Site site = new Site(name, text, after, edit, some.edits());
        for (int round = 0; round < ROUNDS; round++) {
          score.add(site, SEED + round);
        }
        text = after;
      }
    }
    LOG.log(Level.INFO, "seeds from " + SEED + "\n" + score.table());
    assertThat(score.good()).as("%s", score.listing()).isTrue();
  }

  /** Where an edit does more than put its text somewhere, it cannot be carried over. */
  private static boolean isPlain(EditCase some) {
    return some.textBefore().endsWith("\n") && some.textBefore().indexOf('\r') < 0;
  }

  @Test
  void whatIsSaidToBeThereIsThereWhenLinesGetLost() {
    Random random = new Random(SEED);
    int failed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (EditCase some : EditGoldensTest.applied().toList()) {
        List<Edit> edits = some.edits();
        String path = edits.get(0).file();
        String changed = withoutLines(some.textBefore(), random);
        Outcome<String> outcome = Editor.applyAll(path, changed, edits, List.of());
        failed += outcome.ok() ? 0 : 1;
        String after = outcome.value().orElse("").replace("\r", "");
        for (Edit edit : outcome.ok() ? edits : List.<Edit>of()) {
          assertThat(after).as(some.name()).contains(FileBytes.of(edit.text()).strip());
          assertThat(Editor.apply(path, after, edit, edits)).isInstanceOf(AlreadyPresent.class);
        }
      }
    }
    assertThat(failed).as("seed %d", SEED).isPositive();
  }

  /** The text with every tenth line or so taken out, whatever it was. */
  private static String withoutLines(String text, Random random) {
    StringBuilder changed = new StringBuilder();
    for (String line : text.split("(?<=\n)")) {
      changed.append(random.nextInt(10) == 0 ? "" : line);
    }
    return changed.toString();
  }
}
