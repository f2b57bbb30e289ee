// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.List;

/** Who is to get a patch: those who take it, those who review it, and lists to discuss it on. */
public record Responsible(List<Person> maintainers, List<Person> reviewers, List<Person> lists) {
  public Responsible {
    maintainers = List.copyOf(maintainers);
    reviewers = List.copyOf(reviewers);
    lists = List.copyOf(lists);
  }
}
