// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.Layout;
import org.vfiodt.render.View;

/**
 * The C file of the driver.
 *
 * @param includes headers below {@code include/}, sorted
 * @param parts from constants to module description, with a blank line between
 */
public record DriverSource(FileHead head, List<String> includes, List<View> parts) implements View {
  public DriverSource {
    includes = List.copyOf(includes);
    parts = List.copyOf(parts);
  }

  @Override
  public Layout layout() {
    return Layout.C;
  }
}
