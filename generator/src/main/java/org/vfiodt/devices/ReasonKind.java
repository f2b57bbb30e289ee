// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/**
 * What speaks against a device, ties it to others, or must hold while it is assigned. The rules
 * behind each are in docs/devices.md.
 */
public enum ReasonKind {
  /** {@code status} says that it is not there. */
  DISABLED("disabled", Effect.REFUSES),
  /** A bus above it is not there. */
  BUS_DISABLED("bus-disabled", Effect.REFUSES),
  /** Its address is one of i2c, spi, mdio and the like: only the bus driver reaches it. */
  OTHER_BUS("other-bus", Effect.REFUSES),
  /** It is made by the driver of the device above it, as part of that. */
  CHILD_OF_DEVICE("child-of-device", Effect.REFUSES),
  /** Linux does not look for devices where it stands. */
  NO_DEVICE("no-device", Effect.REFUSES),
  NO_REGISTERS("no-registers", Effect.REFUSES),
  /** {@code reg} reaches no address of the processor. */
  NOT_TRANSLATABLE("not-translatable", Effect.REFUSES),
  /** Linux takes only the first of its regions. */
  REGIONS_LOST("regions-lost", Effect.LIMIT),
  /** {@code reg} runs past the window that translates its start. */
  WINDOW_OVERRUN("window-overrun", Effect.LIMIT),
  /** Registers do not fill whole pages: they can be read and written, not mapped. */
  SUB_PAGE("sub-page", Effect.LIMIT),
  /** Another device has registers on one of its pages. */
  PAGE_SHARED("page-shared", Effect.LIMIT),
  /** Another device has the very same registers. */
  REGISTERS_SHARED("registers-shared", Effect.EXPOSES),
  /** Only part of memory can be reached by its DMA, or at other addresses. */
  DMA_WINDOW("dma-window", Effect.LIMIT),
  INTERRUPT_UNREACHABLE("interrupt-unreachable", Effect.REFUSES),
  /** Each processor has its interrupt for itself, so nobody else can be told of it. */
  INTERRUPT_PER_PROCESSOR("interrupt-per-processor", Effect.REFUSES),
  /** Another device raises the same interrupt. */
  INTERRUPT_SHARED("interrupt-shared", Effect.GROUPS),
  /** Its interrupt goes through a controller that the host drives. */
  INTERRUPT_INDIRECT("interrupt-indirect", Effect.CONDITION),
  /** Its interrupt is translated by an {@code interrupt-map}. */
  INTERRUPT_NEXUS("interrupt-nexus", Effect.LIMIT),
  NO_IOMMU("no-iommu", Effect.EXPOSES),
  IOMMU_DISABLED("iommu-disabled", Effect.EXPOSES),
  /** What the tree says about its IOMMU cannot be followed. */
  IOMMU_UNRESOLVED("iommu-unresolved", Effect.EXPOSES),
  /** The kernel's VFIO takes it only behind an IOMMU that promises coherent DMA. */
  IOMMU_INCOHERENT("iommu-incoherent", Effect.CONDITION),
  /** Its IOMMU cannot tell its accesses from those of another device. */
  STREAM_SHARED("stream-shared", Effect.GROUPS),
  CLOCK_SHARED("clock-shared", Effect.CONDITION),
  RESET_SHARED("reset-shared", Effect.CONDITION),
  POWER_DOMAIN_SHARED("power-domain-shared", Effect.CONDITION),
  SUPPLY_SHARED("supply-shared", Effect.CONDITION),
  PINS_SHARED("pins-shared", Effect.CONDITION),
  /** It moves its data through a DMA controller that is another device. */
  DMA_CHANNEL("dma-channel", Effect.CONDITION),
  /** Its clocks, resets, power or supplies are its own, but only the host can switch them. */
  HOST_MANAGED("host-managed", Effect.CONDITION),
  /** It needs pins, a PHY, a mailbox, fuses or the like of another device. */
  HOST_SERVICE("host-service", Effect.CONDITION),
  /** Part of its control lies in system registers that it does not own. */
  SYSCON("syscon", Effect.CONDITION),
  /** It needs memory that the tree reserves for it. */
  MEMORY_REGION("memory-region", Effect.CONDITION),
  /** Its driver walks devices below it, which go where it goes. */
  CHILDREN("children", Effect.CONDITION),
  /** On the AMBA bus, where platform drivers cannot have it. */
  AMBA("amba", Effect.CONDITION),
  /** The host writes its console to it. */
  HOST_CONSOLE("host-console", Effect.CONDITION),
  /** The kernel keeps time by it from early boot on. */
  HOST_TIMER("host-timer", Effect.REFUSES),
  /** DMA controller of other devices, which lose it. */
  DMA_PROVIDER("dma-provider", Effect.CONDITION),
  /** Other devices lose a service that they can be without. */
  SERVICE_PROVIDER("service-provider", Effect.CONDITION),
  /** The rest of the machine cannot run without it. */
  PROVIDER("provider", Effect.REFUSES);

  private final String label;
  private final Effect effect;

  ReasonKind(String label, Effect effect) {
    this.label = label;
    this.effect = effect;
  }

  public String label() {
    return label;
  }

  public Effect effect() {
    return effect;
  }
}
