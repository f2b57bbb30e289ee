// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A sentence by which a kernel, or what starts it, tells about its health.
 *
 * @param name name of its file in {@code toolchain/console}
 * @param title what it means, for people
 * @param kind what it means for the boot
 * @param speaker whose sentence it is
 * @param pattern what a line begins with, without time stamp
 * @param place finds in a line of the report below it where in the kernel it happened: one group
 */
record EventRule(
    String name,
    String title,
    Kind kind,
    Speaker speaker,
    Pattern pattern,
    Optional<Pattern> place) {
  /** What a sentence means for the boot. */
  enum Kind {
    /** Nothing more comes after it. */
    END,
    /** A boot with it never passes. */
    FATAL,
    /** A regression where the base kernel does not say it. */
    WARNING,
    /** Begins every boot: fatal when a kernel ran before it. */
    RESTART,
    /**
     * The end of the machine by its own software: fatal while the guest has not come to its end.
     */
    OFF
  }

  /** Who says it. */
  enum Speaker {
    KERNEL,
    /** Firmware and decompressor, which know no time stamps. */
    LOADER
  }

  EventRule {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(pattern);
    Objects.requireNonNull(place);
  }

  boolean fatal() {
    return kind != Kind.WARNING;
  }

  /** Whether nothing more comes after it. */
  boolean last() {
    return kind == Kind.END || kind == Kind.OFF;
  }

  boolean matches(String line) {
    return pattern.matcher(line).lookingAt();
  }
}
