// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import java.util.Objects;
import org.vfiodt.board.BootLoader;

/**
 * A boot loader of the user's that goes onto the card.
 *
 * @param fileName without its folder, which is nobody's business
 */
public record PlacedLoader(BootLoader loader, String fileName, byte[] content) {
  public PlacedLoader {
    Objects.requireNonNull(loader);
    Objects.requireNonNull(fileName);
    content = content.clone();
  }

  @Override
  public byte[] content() {
    return content.clone();
  }
}
