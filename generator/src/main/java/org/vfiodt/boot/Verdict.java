// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;
import java.util.Optional;

/**
 * What a boot showed.
 *
 * @param kind the class of it
 * @param sentence why, for people, without a final stop
 * @param guilty the console line that decided; empty when no single line did
 */
public record Verdict(Kind kind, String sentence, Optional<ConsoleLine> guilty) {
  /** Classes of verdicts. */
  public enum Kind {
    /**
     * The plan is complete, every test is ok or skipped, the token came, the kernel is unharmed.
     */
    PASS,
    /**
     * A test failed, the plan is incomplete, or the kernel warns of what its base does not; the
     * kernel is unharmed.
     */
    FAIL,
    /** The kernel panicked, oopsed, or ended the machine. */
    KERNEL_FAIL,
    /** Nothing more came before the deadline. */
    HANG,
    /** The machine under test never ran the kernel: nothing is known about it. */
    INFRA
  }

  public Verdict {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(guilty);
  }

  public boolean passed() {
    return kind == Kind.PASS;
  }

  /** The same with more to say. */
  Verdict and(String more) {
    return new Verdict(kind, sentence + "; " + more, guilty);
  }
}
