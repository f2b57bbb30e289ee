// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.nio.ByteBuffer;

/** The boot processor's number where nobody gave it: that of the first processor, as dtc has it. */
final class BootCpu {
  private BootCpu() {}

  /** The {@code reg} of the first child of {@code /cpus}; 0 when there is none of one cell. */
  static long guess(LiveNode root) {
    LiveNode cpus = root.children().find("cpus");
    if (cpus == null || cpus.deleted() || cpus.children().all().isEmpty()) {
      return 0;
    }
    LiveProperty reg = cpus.children().all().get(0).liveProperty("reg");
    byte[] bytes = reg == null ? new byte[0] : reg.value().bytes();
    return bytes.length == 4 ? ByteBuffer.wrap(bytes).getInt() & 0xffffffffL : 0;
  }
}
