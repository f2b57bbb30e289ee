// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;

/**
 * Something that the kernel said about its own health.
 *
 * @param rule name of the rule's file in {@code toolchain/console}
 * @param fatal whether a boot with it can never pass
 * @param phase how far the boot had come
 * @param line where it stands
 * @param signature kind and place without addresses, times and offsets, equal for equal causes
 */
public record KernelEvent(
    String rule, boolean fatal, Phase phase, ConsoleLine line, String signature) {
  public KernelEvent {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(phase);
    Objects.requireNonNull(line);
    Objects.requireNonNull(signature);
  }

  /** The same with where in the kernel it happened. */
  KernelEvent in(String place) {
    return new KernelEvent(rule, fatal, phase, line, EventSignature.of(signature + " in", place));
  }

  /** What the kernel said, without its time stamp. */
  public String words() {
    return ConsoleText.withoutStamp(line.text());
  }
}
