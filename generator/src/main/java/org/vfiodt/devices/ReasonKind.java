// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/** What speaks against a device, or limits what user space can do with it. */
public enum ReasonKind {
  NO_RESOURCES("no-resources", Verdict.NOT_ASSIGNABLE),
  NOT_TRANSLATABLE("not-translatable", Verdict.NOT_ASSIGNABLE),
  DISABLED("disabled", Verdict.NOT_ASSIGNABLE),
  PROVIDER("provider", Verdict.NOT_ASSIGNABLE),
  INTERRUPT_UNREACHABLE("interrupt-unreachable", Verdict.NOT_ASSIGNABLE),
  NO_IOMMU("no-iommu", Verdict.NOT_ISOLATED),
  IOMMU_DISABLED("iommu-disabled", Verdict.NOT_ISOLATED),
  AMBA("amba", Verdict.ASSIGNABLE),
  SUB_PAGE("sub-page", Verdict.ASSIGNABLE),
  PAGE_SHARED("page-shared", Verdict.ASSIGNABLE),
  DMA_PROVIDER("dma-provider", Verdict.ASSIGNABLE);

  private final String label;
  private final Verdict worst;

  ReasonKind(String label, Verdict worst) {
    this.label = label;
    this.worst = worst;
  }

  public String label() {
    return label;
  }

  /** The best verdict that a device with this reason can have. */
  public Verdict worst() {
    return worst;
  }
}
