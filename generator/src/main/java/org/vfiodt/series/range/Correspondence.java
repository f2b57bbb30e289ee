// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.range;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.series.diff.Hunks;

/**
 * Which patch of one version became which of the other. Equal differences belong together; the rest
 * is matched so that all differences of differences are as small as they can be, where leaving a
 * patch without a partner costs a part of its size.
 *
 * @param ofOld index of the new patch for each old one; -1 where it was dropped
 * @param ofYoung the other way round
 */
record Correspondence(int[] ofOld, int[] ofYoung) {
  static final int NONE = -1;

  /** More than any difference that is worth showing. */
  private static final int TOO_MUCH = 1 << 16;

  /** Of a patch's size: what git takes a new patch to cost. */
  private static final int CREATION_PERCENT = 60;

  static Correspondence of(List<RangePatch> old, List<RangePatch> young) {
    Correspondence found = new Correspondence(empty(old.size()), empty(young.size()));
    found.matchEqual(old, young);
    int[] rows = Assignment.rows(found.costs(old, young));
    for (int i = 0; i < old.size(); i++) {
      if (rows[i] < young.size()) {
        found.match(i, rows[i]);
      }
    }
    return found;
  }

  private static int[] empty(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  private void match(int old, int young) {
    ofOld[old] = young;
    ofYoung[young] = old;
  }

  private void matchEqual(List<RangePatch> old, List<RangePatch> young) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      known.put(old.get(i).diff(), i);
    }
    for (int j = 0; j < young.size(); j++) {
      Integer i = known.remove(young.get(j).diff());
      if (i != null) {
        match(i, j);
      }
    }
  }

  /** A row for each new patch and then for each old one to be dropped; columns likewise. */
  private int[][] costs(List<RangePatch> old, List<RangePatch> young) {
    int size = old.size() + young.size();
    int[][] cost = new int[size][size];
    for (int i = 0; i < old.size(); i++) {
      for (int j = 0; j < young.size(); j++) {
        cost[j][i] = cost(old.get(i), i, young.get(j), j);
      }
      for (int j = young.size(); j < size; j++) {
        cost[j][i] = alone(old.get(i), ofOld[i]);
      }
    }
    for (int j = 0; j < young.size(); j++) {
      Arrays.fill(cost[j], old.size(), size, alone(young.get(j), ofYoung[j]));
    }
    return cost;
  }

  private int cost(RangePatch old, int i, RangePatch young, int j) {
    if (ofOld[i] == j) {
      return 0;
    }
    return ofOld[i] == NONE && ofYoung[j] == NONE
        ? Hunks.distance(old.diff(), young.diff())
        : TOO_MUCH;
  }

  private static int alone(RangePatch patch, int partner) {
    return partner == NONE ? patch.size() * CREATION_PERCENT / 100 : TOO_MUCH;
  }
}
