// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.check.series.PatchStep;
import org.vfiodt.check.series.SeriesUnderTest;
import org.vfiodt.pipeline.BuildStage;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.render.Overlay;

/** What a check looks at: the tree that a patch, or the base, leaves behind. */
public record TreeUnderTest(SeriesUnderTest series, PatchStep step) {
  public TreeUnderTest {
    Objects.requireNonNull(series);
    Objects.requireNonNull(step);
  }

  public KernelInput kernel() {
    return series.kernel();
  }

  /** Every file that differs from the kernel; only for a patch that applies. */
  public Overlay overlay() {
    return step.tree().orElseThrow();
  }

  public boolean applies() {
    return step.tree().isPresent();
  }

  /** This tree, or the nearest one below that there is. */
  public TreeUnderTest nearest() {
    return applies() ? this : below().orElseThrow().nearest();
  }

  /** Digest of exactly these sources. */
  public String digest() {
    return BuildStage.digest(kernel(), overlay());
  }

  /** The tree without the patch; empty for the base. */
  public Optional<TreeUnderTest> below() {
    return step.isBase()
        ? Optional.empty()
        : Optional.of(new TreeUnderTest(series, series.steps().get(step.number() - 1)));
  }

  /** The base of the series. */
  public TreeUnderTest base() {
    return new TreeUnderTest(series, series.steps().get(0));
  }
}
