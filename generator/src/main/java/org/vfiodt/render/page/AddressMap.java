// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/** All register regions over the physical address space, cut where it is empty. */
record AddressMap(List<AddressSection> sections) implements PageView {
  AddressMap {
    sections = List.copyOf(sections);
  }
}
