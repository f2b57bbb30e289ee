// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  /** The events of the second list that the first one does not have, each as often as it is new. */
  public static List<KernelEvent> added(List<KernelEvent> before, List<KernelEvent> after) {
    Map<String, Integer> known = new HashMap<>();
    before.forEach(event -> known.merge(event.signature(), 1, Integer::sum));
    return after.stream()
        .filter(event -> known.merge(event.signature(), -1, Integer::sum) < 0)
        .toList();
  }

  public KernelEvent {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(line);
    Objects.requireNonNull(signature);
  }
}
