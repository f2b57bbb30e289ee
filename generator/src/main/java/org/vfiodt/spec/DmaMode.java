// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** What keeps the DMA of a device apart. */
public enum DmaMode implements Word {
  /** The type1 IOMMU driver of VFIO. */
  TYPE1("type1"),
  /** Nothing: the no-IOMMU mode of VFIO, which taints the kernel. */
  NOIOMMU("noiommu");

  private final String word;

  DmaMode(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
