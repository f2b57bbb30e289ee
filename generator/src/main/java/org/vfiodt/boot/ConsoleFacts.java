// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a console tells.
 *
 * @param phase how far the boot came
 * @param events what the kernel said about its health, in order
 * @param tests the guest's results
 * @param failures lines by which tests said that they failed
 * @param last the last line that was not empty
 */
record ConsoleFacts(
    Phase phase,
    List<KernelEvent> events,
    KtapResults tests,
    List<ConsoleLine> failures,
    Optional<ConsoleLine> last) {
  ConsoleFacts {
    Objects.requireNonNull(phase);
    events = List.copyOf(events);
    Objects.requireNonNull(tests);
    failures = List.copyOf(failures);
    Objects.requireNonNull(last);
  }
}
