// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.List;

/**
 * Something to filter by.
 *
 * @param name as it stands at the rows and in the address
 */
record FilterChoice(String name, String label, List<FilterOption> options) {
  FilterChoice {
    options = List.copyOf(options);
  }
}
