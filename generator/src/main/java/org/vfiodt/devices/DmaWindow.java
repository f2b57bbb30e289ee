// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/**
 * Memory that a device reaches by DMA without an IOMMU, as {@code dma-ranges} of a bus say.
 *
 * @param bus the address that the device uses, unsigned
 * @param processor the address of the same memory at the processor, unsigned
 * @param size in bytes, unsigned
 */
public record DmaWindow(long bus, long processor, long size) {
  @Override
  public String toString() {
    String at = Long.toHexString(processor) + "+" + Long.toHexString(size);
    return bus == processor ? at : at + " as " + Long.toHexString(bus);
  }
}
