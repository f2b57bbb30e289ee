// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.List;
import java.util.Optional;

/**
 * How a kernel gets onto a board that stands on somebody's table.
 *
 * @param kernelAddress where U-Boot loads the kernel
 * @param deviceTreeAddress where it loads the device tree
 * @param initramfsAddress where it loads the initramfs
 * @param memory from the start that U-Boot may move them in
 * @param bootArguments kernel command line
 * @param cardDevice U-Boot's number of the card
 * @param firstSector of the card's partition
 * @param sectors of the card's partition
 * @param bootLoaders what lies before the partition
 */
public record Delivery(
    long kernelAddress,
    long deviceTreeAddress,
    long initramfsAddress,
    long memory,
    List<String> bootArguments,
    long cardDevice,
    long firstSector,
    long sectors,
    List<BootLoader> bootLoaders) {
  public Delivery {
    bootArguments = List.copyOf(bootArguments);
    bootLoaders = List.copyOf(bootLoaders);
  }

  /** A boot loader by its name. */
  public Optional<BootLoader> bootLoader(String name) {
    return bootLoaders.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
