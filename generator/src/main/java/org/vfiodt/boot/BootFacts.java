// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is known when a boot is over; a verdict rests on nothing else.
 *
 * @param exitCode of the emulator, 128 + n for signal n; empty when it ran to the deadline or was
 *     stopped after the token
 * @param waited how long nothing new was reached; empty when no deadline passed
 * @param phase how far it came
 * @param events what the kernel said about its health, in order
 * @param tests the guest's results
 * @param failures console lines by which tests said that they failed
 * @param last the last console line
 * @param emulatorSaid what the emulator wrote to its own log
 * @param emulatorStatus what the emulator answered when asked for the state of the machine; empty
 *     when it was not asked or did not answer
 */
record BootFacts(
    OptionalInt exitCode,
    Optional<Duration> waited,
    Phase phase,
    List<KernelEvent> events,
    KtapResults tests,
    List<ConsoleLine> failures,
    Optional<ConsoleLine> last,
    List<String> emulatorSaid,
    Optional<String> emulatorStatus) {
  BootFacts {
    Objects.requireNonNull(exitCode);
    Objects.requireNonNull(waited);
    Objects.requireNonNull(phase);
    events = List.copyOf(events);
    Objects.requireNonNull(tests);
    failures = List.copyOf(failures);
    Objects.requireNonNull(last);
    emulatorSaid = List.copyOf(emulatorSaid);
    Objects.requireNonNull(emulatorStatus);
  }
}
