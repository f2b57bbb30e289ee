// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.Iterator;
import org.vfiodt.data.DataFolder;

/** The boards that a shell offers behind {@code --board}: those that the jar carries. */
final class BoardNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return DataFolder.ofJar().names("arndale-config/boards", ".toml").iterator();
  }
}
