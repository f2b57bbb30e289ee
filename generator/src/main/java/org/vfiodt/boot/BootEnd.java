// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a boot came to its end.
 *
 * @param exitCode of the emulator, 128 + n for signal n; empty when it was stopped
 * @param waited how long nothing new was reached; empty when no deadline passed
 * @param flooded whether the console was given up because it never ended
 * @param emulatorSaid what the emulator wrote to its own log
 * @param emulatorStatus what the emulator answered when asked for the state of the machine; empty
 *     when it was not asked or did not answer
 */
record BootEnd(
    OptionalInt exitCode,
    Optional<Duration> waited,
    boolean flooded,
    List<String> emulatorSaid,
    Optional<String> emulatorStatus) {
  BootEnd {
    Objects.requireNonNull(exitCode);
    Objects.requireNonNull(waited);
    emulatorSaid = List.copyOf(emulatorSaid);
    Objects.requireNonNull(emulatorStatus);
  }

  /** Whether the console ended before anybody lost patience. */
  boolean ended() {
    return waited.isEmpty() && !flooded;
  }

  /** The emulator ended by itself. */
  static BootEnd exit(int code, List<String> emulatorSaid) {
    return new BootEnd(
        OptionalInt.of(code), Optional.empty(), false, emulatorSaid, Optional.empty());
  }

  /** The emulator was stopped when the token came. */
  static BootEnd stopped() {
    return new BootEnd(OptionalInt.empty(), Optional.empty(), false, List.of(), Optional.empty());
  }

  /** A deadline passed. */
  static BootEnd deadline(Duration waited) {
    return new BootEnd(
        OptionalInt.empty(), Optional.of(waited), false, List.of(), Optional.empty());
  }
}
