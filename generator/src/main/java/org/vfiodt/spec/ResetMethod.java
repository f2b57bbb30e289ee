// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/** How a device is reset. */
public sealed interface ResetMethod permits ResetMethod.Registers, ResetMethod.Controller {
  Span at();

  /** By its own registers, step by step. */
  record Registers(Span at, List<ResetStep> steps) implements ResetMethod {
    public Registers {
      Objects.requireNonNull(at);
      steps = List.copyOf(steps);
    }
  }

  /** By the lines of a reset controller: entries of {@code resets}. */
  record Controller(Span at, List<Located<Selector>> lines) implements ResetMethod {
    public Controller {
      Objects.requireNonNull(at);
      lines = List.copyOf(lines);
    }
  }
}
