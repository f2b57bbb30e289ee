// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a kernel warns of when it boots: signatures, each as often as it was said. A kernel with
 * patches is compared with the one below them.
 */
public record KernelWarnings(List<String> signatures) {
  public static final KernelWarnings NONE = new KernelWarnings(List.of());

  public KernelWarnings {
    signatures = List.copyOf(signatures);
  }

  public static KernelWarnings of(List<KernelEvent> events) {
    return new KernelWarnings(
        events.stream().filter(event -> !event.fatal()).map(KernelEvent::signature).toList());
  }

  /** Parts the warnings of another boot by whether this one has them as often. */
  public WarningComparison compare(List<KernelEvent> events) {
    Map<String, Integer> left = new HashMap<>();
    signatures.forEach(signature -> left.merge(signature, 1, Integer::sum));
    List<KernelEvent> added = new ArrayList<>();
    List<KernelEvent> known = new ArrayList<>();
    for (KernelEvent event : events) {
      if (!event.fatal()) {
        boolean isNew = left.merge(event.signature(), -1, Integer::sum) < 0;
        (isNew ? added : known).add(event);
      }
    }
    return new WarningComparison(added, known);
  }
}
