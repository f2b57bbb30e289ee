// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.series;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.edit.FileChange;
import org.vfiodt.pipeline.Generated;
import org.vfiodt.pipeline.KernelInput;
import org.vfiodt.plan.Plan;

/**
 * A series on one kernel.
 *
 * @param id names the kernel in this check: its version, and a number where that is not enough
 * @param steps the base, then the patches in order
 * @param generated what a spec says about the series; empty for patches of others
 */
public record SeriesUnderTest(
    String id, KernelInput kernel, List<PatchStep> steps, Optional<Generated> generated) {
  public SeriesUnderTest {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kernel);
    steps = List.copyOf(steps);
    Objects.requireNonNull(generated);
  }

  /** The same under another name. */
  SeriesUnderTest named(String name) {
    return new SeriesUnderTest(name, kernel, steps, generated);
  }

  public int patches() {
    return steps.size() - 1;
  }

  /** Folders whose C files the series changes, sorted. */
  public Set<String> folders() {
    Set<String> folders = new TreeSet<>();
    for (PatchStep step : steps) {
      for (FileChange change : step.changes()) {
        if (change.path().endsWith(".c") && change.path().contains("/")) {
          folders.add(change.path().substring(0, change.path().lastIndexOf('/')));
        }
      }
    }
    return folders;
  }

  /** Files that the series changes, sorted. */
  public Set<String> files() {
    Set<String> files = new TreeSet<>();
    steps.forEach(step -> step.changes().forEach(change -> files.add(change.path())));
    return files;
  }

  /** What is planned up to a patch; empty for patches of others. */
  public Optional<Plan> plan(int number) {
    return generated.map(known -> PartialPlan.of(known, number));
  }
}
