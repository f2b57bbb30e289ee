// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a patch needs of the patches before it, so that its text applies.
 *
 * @param number of the patch, from 1
 * @param subject first line of its message
 * @param all numbers of the patches without which it does not apply
 * @param direct those of them that are not needed by another one of them already
 */
public record Needs(int number, String subject, List<Integer> all, List<Integer> direct) {
  public Needs {
    Objects.requireNonNull(subject);
    all = List.copyOf(all);
    direct = List.copyOf(direct);
  }

  /** For people: {@code 3 needs 1, 2}. */
  public String text() {
    return direct.isEmpty()
        ? number + " needs none"
        : number
            + " needs "
            + direct.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Reads the needs of all patches off the series that lack one. */
  static List<Needs> of(List<String> subjects, List<LeftOut> leftOut) {
    List<Needs> needs = new ArrayList<>();
    for (int number = 1; number <= subjects.size(); number++) {
      List<Integer> all = new ArrayList<>();
      for (LeftOut each : leftOut) {
        if (each.misfits().contains(number)) {
          all.add(each.number());
        }
      }
      List<Integer> direct = new ArrayList<>(all);
      all.forEach(between -> direct.removeAll(needs.get(between - 1).all()));
      needs.add(new Needs(number, subjects.get(number - 1), all, direct));
    }
    return List.copyOf(needs);
  }
}
