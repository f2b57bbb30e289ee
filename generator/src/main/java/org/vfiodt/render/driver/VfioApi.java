// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.kernel.Facts;
import org.vfiodt.plan.RegionCapabilities;

/**
 * What the driver finds in the kernel it is made for, each from one fact of {@code
 * arndale-config/facts}.
 *
 * @param coreOwnsData {@code vfio_add_group_dev}: operations get a {@code void *}, and driver data
 *     belongs to the VFIO core
 * @param freesDevice the release operation must call {@code vfio_free_device}
 * @param iommufd operations for iommufd exist, and registration demands them
 * @param iommufdDetach among them is one that undoes the attachment
 * @param regionInfoOp the core copies region information and asks for it by an operation
 * @param groupOfDriver the driver gets the group of a device, which may be without IOMMU
 * @param regionCapabilities region information has a {@code cap_offset} instead of a reserved field
 * @param sparseMmap user space can be told which parts of a region can be mapped
 * @param irqCount {@code platform_irq_count} exists, and interrupts may not be in the resources
 * @param irqGet {@code of_irq_get} exists
 * @param removeVoid the remove operation of a platform driver returns nothing
 * @param managedDma a driver must say that it leaves DMA to its user
 * @param setsOwner registration of a platform driver fills in its owner
 * @param vmFlagsClear flags of a mapping are changed by functions
 * @param spdx files are licensed by a tag in the first line
 */
public record VfioApi(
    boolean coreOwnsData,
    boolean freesDevice,
    boolean iommufd,
    boolean iommufdDetach,
    boolean regionInfoOp,
    boolean groupOfDriver,
    boolean regionCapabilities,
    boolean sparseMmap,
    boolean irqCount,
    boolean irqGet,
    boolean removeVoid,
    boolean managedDma,
    boolean setsOwner,
    boolean vmFlagsClear,
    boolean spdx) {
  private static final String ADD_GROUP_DEV = "vfio-add-group-dev";
  private static final String ALLOC_DEVICE = "vfio-alloc-device";
  private static final String FREE_DEVICE = "vfio-free-device";
  private static final String IOMMUFD_OPS = "vfio-iommufd-ops";
  private static final String IOMMUFD_DETACH = "vfio-iommufd-detach-op";
  private static final String REGION_INFO_OP = "vfio-region-info-op";
  private static final String GROUP_GET = "vfio-iommu-group-get";
  private static final String CAP_OFFSET = "vfio-region-info-cap-offset";
  private static final String IRQ_COUNT = "platform-irq-count";
  private static final String IRQ_GET = "of-irq-get";
  private static final String REMOVE_VOID = "platform-remove-void";
  private static final String MANAGED_DMA = "platform-driver-managed-dma";
  private static final String SETS_OWNER = "platform-driver-sets-owner";
  private static final String VM_FLAGS_CLEAR = "vm-flags-clear";
  private static final String SPDX = "spdx";
  static final String CONTAINER_OF = "container-of-header";
  static final String OFFSETOFEND = "offsetofend-stddef";
  static final String KCONFIG_IF = "vfio-kconfig-if-block";
  static final String DRIVER_API_TEXT = "vfio-text-in-driver-api";
  static final String OVERRIDE = "platform-driver-override";

  private static final List<String> OWN_FACTS =
      List.of(
          ADD_GROUP_DEV,
          ALLOC_DEVICE,
          FREE_DEVICE,
          IOMMUFD_OPS,
          IOMMUFD_DETACH,
          REGION_INFO_OP,
          GROUP_GET,
          CAP_OFFSET,
          RegionCapabilities.ADDED,
          RegionCapabilities.SIZED,
          IRQ_COUNT,
          IRQ_GET,
          REMOVE_VOID,
          MANAGED_DMA,
          SETS_OWNER,
          VM_FLAGS_CLEAR,
          SPDX,
          CONTAINER_OF,
          OFFSETOFEND,
          KCONFIG_IF,
          AmbaApi.REMOVE_VOID,
          AmbaApi.MANAGED_DMA,
          AmbaApi.SETS_OWNER,
          DRIVER_API_TEXT,
          OVERRIDE);

  /** Every fact that the views ask for. */
  public static final List<String> FACTS =
      Stream.of(OWN_FACTS, DeviceApi.FACTS).flatMap(List::stream).toList();

  static VfioApi of(Facts facts) {
    return new VfioApi(
        facts.has(ADD_GROUP_DEV),
        facts.has(FREE_DEVICE),
        facts.has(IOMMUFD_OPS),
        facts.has(IOMMUFD_DETACH),
        facts.has(REGION_INFO_OP),
        facts.has(GROUP_GET),
        facts.has(CAP_OFFSET),
        RegionCapabilities.in(facts),
        facts.has(IRQ_COUNT),
        facts.has(IRQ_GET),
        facts.has(REMOVE_VOID),
        facts.has(MANAGED_DMA),
        facts.has(SETS_OWNER),
        facts.has(VM_FLAGS_CLEAR),
        facts.has(SPDX));
  }

  /** Why no driver can be made for a kernel of these facts; empty when it can. */
  public static Optional<String> unsupported(Facts facts) {
    if (facts.has(ADD_GROUP_DEV) || facts.has(ALLOC_DEVICE)) {
      return Optional.empty();
    }
    return Optional.of(
        "it registers VFIO devices in a way that the generated driver does not know (neither fact "
            + ADD_GROUP_DEV
            + " nor "
            + ALLOC_DEVICE
            + " holds)");
  }
}
