// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import java.nio.file.Path;

/** Where the sources are that are tested. */
public final class Checkout {
  private Checkout() {}

  /** Top of the checkout. */
  public static Path top() {
    String root = System.getProperty("vfiodt.root", "");
    return Path.of(root.isEmpty() ? ".." : root).toAbsolutePath().normalize();
  }

  public static Path tests() {
    return top().resolve("tests");
  }
}
