// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.time.Duration;
import java.util.Objects;
import org.vfiodt.source.Span;

/** One step of a reset by registers. */
public sealed interface ResetStep permits ResetStep.Write32, ResetStep.Poll32 {
  Span at();

  RegisterAddress register();

  /** Writes a value, 0 to 0xffffffff. */
  record Write32(Span at, RegisterAddress register, Located<Long> value) implements ResetStep {
    public Write32 {
      Objects.requireNonNull(at);
      Objects.requireNonNull(register);
      Objects.requireNonNull(value);
    }
  }

  /**
   * Waits until the masked register has a value.
   *
   * @param every time between two reads
   * @param within after which the reset has failed
   */
  record Poll32(
      Span at,
      RegisterAddress register,
      Located<Long> mask,
      Located<Long> value,
      Located<Duration> every,
      Located<Duration> within)
      implements ResetStep {
    public Poll32 {
      Objects.requireNonNull(at);
      Objects.requireNonNull(register);
      Objects.requireNonNull(mask);
      Objects.requireNonNull(value);
      Objects.requireNonNull(every);
      Objects.requireNonNull(within);
    }
  }
}
