// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;

/** An entry of a tree that is refused; the message is made for users. */
public final class UnsafeEntry extends IOException {
  private static final long serialVersionUID = 1L;

  public UnsafeEntry(String message) {
    super(message);
  }
}
