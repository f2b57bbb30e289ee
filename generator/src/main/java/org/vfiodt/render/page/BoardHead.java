// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page is about.
 *
 * @param input the tree as it was named
 * @param kernel whose way of reading trees it is; empty for kernels of today
 */
record BoardHead(
    String model,
    String compatible,
    String input,
    Optional<String> kernel,
    List<SectionLink> sections,
    List<Finding> findings)
    implements PageView {
  BoardHead {
    sections = List.copyOf(sections);
    findings = List.copyOf(findings);
  }

  /** Something that is wrong with the tree. */
  record Finding(String code, String text, Optional<PlaceLink> place) {}
}
