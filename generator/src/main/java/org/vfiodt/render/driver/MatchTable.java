// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * The device tree nodes that the driver binds to by itself.
 *
 * @param compatibles C literals
 */
public record MatchTable(String module, List<String> compatibles) implements View {
  public MatchTable {
    compatibles = List.copyOf(compatibles);
  }
}
