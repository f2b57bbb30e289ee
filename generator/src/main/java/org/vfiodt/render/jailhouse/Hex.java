// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.jailhouse;

/** Numbers as C has them. */
final class Hex {
  private Hex() {}

  static String of(long value) {
    return "0x" + Long.toHexString(value);
  }
}
