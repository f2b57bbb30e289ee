// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.render.View;

/**
 * First lines of the file.
 *
 * @param spdx whether the license stands in a tag
 * @param title lines fit for a comment
 */
public record FileHead(boolean spdx, List<String> title) implements View {
  public FileHead {
    title = List.copyOf(title);
  }
}
