// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.atlas;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Effect;
import org.vfiodt.devices.Reason;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Verdict;

/**
 * How many devices have each verdict and each reason.
 *
 * @param verdicts devices by verdict; none is left out
 * @param reasons devices by reason; a device with several counts for each of them
 */
public record Tally(Map<Verdict, Integer> verdicts, Map<ReasonKind, Integer> reasons) {
  public static final Tally NONE = new Tally(Map.of(), Map.of());

  public Tally {
    Map<Verdict, Integer> all = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      all.put(verdict, verdicts.getOrDefault(verdict, 0));
    }
    Map<ReasonKind, Integer> found = new EnumMap<>(ReasonKind.class);
    found.putAll(reasons);
    verdicts = Collections.unmodifiableMap(all);
    reasons = Collections.unmodifiableMap(found);
  }

  public static Tally of(List<Device> devices) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<ReasonKind, Integer> reasons = new EnumMap<>(ReasonKind.class);
    for (Device device : devices) {
      verdicts.merge(device.verdict(), 1, Integer::sum);
      Set<ReasonKind> kinds = EnumSet.noneOf(ReasonKind.class);
      device.reasons().stream().map(Reason::kind).forEach(kinds::add);
      kinds.forEach(kind -> reasons.merge(kind, 1, Integer::sum));
    }
    return new Tally(verdicts, reasons);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    Map<Verdict, Integer> sum = new EnumMap<>(verdicts);
    other.verdicts.forEach((verdict, count) -> sum.merge(verdict, count, Integer::sum));
    Map<ReasonKind, Integer> both = new EnumMap<>(ReasonKind.class);
    both.putAll(reasons);
    other.reasons.forEach((kind, count) -> both.merge(kind, count, Integer::sum));
    return new Tally(sum, both);
  }

  public int devices() {
    return verdicts.values().stream().mapToInt(Integer::intValue).sum();
  }

  public int of(Verdict verdict) {
    return verdicts.get(verdict);
  }

  /** The reasons with an effect, the most frequent first. */
  public List<ReasonCount> reasons(Effect effect) {
    return reasons.entrySet().stream()
        .filter(entry -> entry.getKey().effect() == effect)
        .map(entry -> new ReasonCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(ReasonCount::devices).reversed())
        .toList();
  }
}
