// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;
import java.util.OptionalInt;

/**
 * The guest's test results.
 *
 * @param plan how many top tests were promised; empty when no plan came
 * @param tests top tests in order, each with its children
 * @param problems what was wrong with the text itself, such as a plan that was cut short
 */
public record KtapResults(OptionalInt plan, List<KtapTest> tests, List<String> problems) {
  public static final KtapResults NONE = new KtapResults(OptionalInt.empty(), List.of(), List.of());

  public KtapResults {
    tests = List.copyOf(tests);
    problems = List.copyOf(problems);
  }

  /** The tests that have no tests inside them, in order. */
  public List<KtapTest> leaves() {
    return tests.stream().flatMap(KtapTest::leaves).toList();
  }

  /** Whether a plan came and every promised test reported, on all levels. */
  public boolean complete() {
    return plan.isPresent() && problems.isEmpty();
  }
}
