// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One test of the guest.
 *
 * @param name its description; unique among its siblings
 * @param status how it ended; a failed child fails its parent
 * @param reason text after the directive, may be empty
 * @param diagnostics lines that the test printed before its result, without {@code #}
 * @param children tests inside it, in order
 * @param line console line of the result, from 1; 0 when no result came
 */
public record KtapTest(
    String name,
    Status status,
    String reason,
    List<String> diagnostics,
    List<KtapTest> children,
    int line) {
  /** How a test can end. */
  public enum Status {
    OK,
    SKIPPED,
    FAILED,
    /** It failed as foreseen: directive XFAIL or TODO. */
    EXPECTED_FAILURE,
    TIMED_OUT,
    ERROR,
    /** Promised or begun, and no result came. */
    MISSING;

    public boolean good() {
      return this == OK || this == SKIPPED || this == EXPECTED_FAILURE;
    }
  }

  Stream<KtapTest> leaves() {
    return children.isEmpty() ? Stream.of(this) : children.stream().flatMap(KtapTest::leaves);
  }

  public KtapTest {
    Objects.requireNonNull(name);
    Objects.requireNonNull(status);
    Objects.requireNonNull(reason);
    diagnostics = List.copyOf(diagnostics);
    children = List.copyOf(children);
  }
}
