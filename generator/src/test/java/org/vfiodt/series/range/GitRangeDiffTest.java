// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.range;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.series.BranchWriter;
import org.vfiodt.series.Git;
import org.vfiodt.series.Patch;
import org.vfiodt.series.RandomVersions;

/** Two versions of random series through our comparison and through git's. */
class GitRangeDiffTest {
  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(7000, 7000 + Integer.getInteger("range.seeds", 60));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void saysWhatGitSays(long seed) {
    System.out.println("seed " + seed);
    Git git = Git.init(folder);
    RandomVersions versions = new RandomVersions(seed);
    git.commit(versions.base(), "base");
    List<RangePatch> old = patches(git, versions, "old", versions.first());
    List<RangePatch> young = patches(git, versions, "young", versions.second());
    String theirs =
        git.run(
            "-c",
            "core.abbrev=12",
            "-c",
            "diff.renames=false",
            "range-diff",
            "--no-color",
            "main..old",
            "main..young");
    assertThat(RangeDiff.of(old, young)).isEqualTo(theirs);
  }

  private static List<RangePatch> patches(
      Git git, RandomVersions versions, String branch, List<Integer> order) {
    List<Patch> patches =
        BranchWriter.write(versions.request(git.folder(), order), branch).get().patches();
    return patches.stream().map(RangePatch::of).toList();
  }

  /** Costs with many ties: any cheapest assignment costs the same, and each row is given once. */
  @ParameterizedTest
  @MethodSource("seeds")
  void assignsAtLeastCost(long seed) {
    Random random = new Random(seed);
    int size = 1 + random.nextInt(6);
    int[][] cost = new int[size][size];
    for (int[] row : cost) {
      for (int i = 0; i < size; i++) {
        row[i] = random.nextInt(seed % 2 == 0 ? 4 : 1000);
      }
    }
    int[] rows = Assignment.rows(cost);
    assertThat(rows).hasSize(size).doesNotHaveDuplicates();
    int total = 0;
    for (int column = 0; column < size; column++) {
      total += cost[rows[column]][column];
    }
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(i);
    }
    assertThat(total).isEqualTo(least(cost, all, 0, Integer.MAX_VALUE, 0));
  }

  private static int least(int[][] cost, List<Integer> rows, int column, int best, int sum) {
    if (column == rows.size()) {
      return Math.min(best, sum);
    }
    int found = best;
    for (int i = column; i < rows.size(); i++) {
      Collections.swap(rows, column, i);
      found = least(cost, rows, column + 1, found, sum + cost[rows.get(column)][column]);
      Collections.swap(rows, column, i);
    }
    return found;
  }
}
