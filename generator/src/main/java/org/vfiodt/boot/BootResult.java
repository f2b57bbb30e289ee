// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a boot left.
 *
 * @param verdict what it showed
 * @param tests the guest's results as far as they came
 * @param reached how far it came
 * @param events what the kernel said about itself, in order
 * @param comparison its warnings beside those of the base kernel, where that was asked for
 * @param console the console as it came, byte by byte
 * @param time from the emulator's start to the verdict
 */
public record BootResult(
    Verdict verdict,
    KtapResults tests,
    Phase reached,
    List<KernelEvent> events,
    Optional<WarningComparison> comparison,
    Path console,
    Duration time) {
  public BootResult {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(tests);
    Objects.requireNonNull(reached);
    events = List.copyOf(events);
    Objects.requireNonNull(comparison);
    Objects.requireNonNull(console);
    Objects.requireNonNull(time);
  }

  /** The same, judged beside the warnings of the base kernel. */
  public BootResult against(KernelWarnings base) {
    WarningComparison compared = base.compare(events);
    return new BootResult(
        Judge.compared(verdict, compared),
        tests,
        reached,
        events,
        Optional.of(compared),
        console,
        time);
  }
}
