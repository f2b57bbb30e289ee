// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Objects;

/**
 * Something that the kernel said about its own health.
 *
 * @param rule name of the rule's file in {@code toolchain/console}
 * @param fatal whether a boot with it can never pass
 * @param line where it stands
 * @param signature kind and place without addresses, times and offsets, equal for equal causes
 */
public record KernelEvent(String rule, boolean fatal, ConsoleLine line, String signature) {
  public KernelEvent {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(line);
    Objects.requireNonNull(signature);
  }
}
