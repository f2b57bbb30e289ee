// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.ResetStep;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Polls of a reset that can end, and end in time. */
final class PollValues implements SpecCheck {
  @Override
  public void check(DriverSpec spec, Findings findings) {
    spec.devices().stream()
        .flatMap(device -> device.steps().stream())
        .filter(ResetStep.Poll32.class::isInstance)
        .map(ResetStep.Poll32.class::cast)
        .forEach(poll -> poll(poll, findings));
  }

  private static void poll(ResetStep.Poll32 poll, Findings findings) {
    long mask = poll.mask().value();
    long outside = poll.value().value() & ~mask;
    if (outside != 0) {
      findings.add(
          Diagnostic.at(
                  poll.value().at(),
                  SpecCode.NEVER_MATCHES,
                  "the value has bits 0x"
                      + Long.toHexString(outside)
                      + " that the mask takes away, so it never comes")
              .note(poll.mask().at(), "the mask"));
    } else if (mask == 0) {
      findings.add(
          poll.mask().at(), SpecCode.ALWAYS_MATCHES, "with an empty mask every value matches");
    }
    times(poll.every(), poll.within(), findings);
  }

  private static void times(Located<Duration> every, Located<Duration> within, Findings findings) {
    Duration longest = Duration.of(SpecLimits.POLL_MICROSECONDS, ChronoUnit.MICROS);
    if (every.value().isZero() || within.value().isZero()) {
      Located<Duration> zero = every.value().isZero() ? every : within;
      findings.add(zero.at(), SpecCode.POLL_TIME, "the time must be above zero");
    } else if (within.value().compareTo(longest) > 0) {
      findings.add(
          within.at(),
          SpecCode.POLL_TIME,
          "a poll may take " + longest.toSeconds() + "s at most: user space waits for it");
    } else if (every.value().compareTo(within.value()) > 0) {
      findings.add(
          Diagnostic.at(
                  every.at(),
                  SpecCode.POLL_TIME,
                  "the time between two reads is longer than the limit of the whole poll")
              .note(within.at(), "the limit"));
    }
  }
}
