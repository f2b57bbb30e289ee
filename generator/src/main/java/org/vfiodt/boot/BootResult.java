// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a boot left.
 *
 * @param verdict what it showed
 * @param tests the guest's results as far as they came
 * @param events what the kernel said about itself, in order
 * @param console the console as it came, byte by byte
 * @param time from the emulator's start to the verdict
 */
public record BootResult(
    Verdict verdict, KtapResults tests, List<KernelEvent> events, Path console, Duration time) {
  public BootResult {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(tests);
    events = List.copyOf(events);
    Objects.requireNonNull(console);
    Objects.requireNonNull(time);
  }
}
