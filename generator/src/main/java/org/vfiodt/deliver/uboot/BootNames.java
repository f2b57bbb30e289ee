// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.uboot;

import java.util.Objects;

/** File names of what is booted, as it lies on the card and on the TFTP server. */
public record BootNames(String kernel, String deviceTree, String initramfs) {
  public BootNames {
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(deviceTree);
    Objects.requireNonNull(initramfs);
  }
}
