// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.matrix.Observation;

/** What a check would do with a tree. */
public sealed interface Look {
  /** Digest of all that the observation depends on; empty where there is nothing to observe. */
  default String inputs() {
    return "";
  }

  /** Nothing, and why. */
  record Skip(String reason) implements Look {
    public Skip {
      Objects.requireNonNull(reason);
    }
  }

  /** It cannot even say what it would look at. */
  record Failed(List<Diagnostic> diagnostics) implements Look {
    public Failed {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * Work of its own.
   *
   * @param inputs digest of all that the observation depends on
   * @param observe does the work and leaves its files in a folder
   */
  record Work(String inputs, Function<Path, Outcome<Observation>> observe) implements Look {
    public Work {
      Objects.requireNonNull(inputs);
      Objects.requireNonNull(observe);
    }
  }

  /**
   * Another look at work that several checks share.
   *
   * @param inputs digest of all that the work depends on
   * @param shared the work
   * @param view what this check sees in it
   * @param files names of the files that it rests on; empty for all
   */
  record Shared(
      String inputs, Supplier<Kept> shared, UnaryOperator<Observation> view, Set<String> files)
      implements Look {
    public Shared {
      Objects.requireNonNull(inputs);
      Objects.requireNonNull(shared);
      Objects.requireNonNull(view);
      files = Set.copyOf(files);
    }
  }
}
