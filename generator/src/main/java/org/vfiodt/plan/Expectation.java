// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.devices.Bus;
import org.vfiodt.kernel.KernelVersion;
import org.vfiodt.spec.BindMode;

/**
 * What the guest's test program demands of the running kernel; its text is the guest's file {@code
 * /expect}, described in {@code tests/guest/README.md}.
 *
 * @param driver name of the platform driver
 * @param bind how a device comes to the driver
 * @param regions what user space may do with regions
 * @param interrupts what user space may do with interrupts
 * @param resettable sysfs names of devices that the driver knows how to reset
 * @param engines kinds of DMA engine by sysfs name, of devices whose accesses the machine under
 *     test really translates
 * @param isolated whether the devices stand behind an IOMMU that VFIO can use
 */
public record Expectation(
    KernelVersion kernel,
    String driver,
    BindMode bind,
    RegionPlan regions,
    InterruptFlags interrupts,
    Set<String> resettable,
    Map<String, String> engines,
    boolean isolated,
    List<AssignedDevice> devices) {
  /** VFIO_DEVICE_FLAGS_RESET, _PLATFORM and _AMBA, include/uapi/linux/vfio.h. */
  private static final int RESET = 1;

  private static final Map<Bus, Integer> BUSES = Map.of(Bus.PLATFORM, 1 << 2, Bus.AMBA, 1 << 3);

  public Expectation {
    Objects.requireNonNull(kernel);
    Objects.requireNonNull(driver);
    Objects.requireNonNull(bind);
    Objects.requireNonNull(regions);
    Objects.requireNonNull(interrupts);
    resettable = Set.copyOf(resettable);
    engines = Map.copyOf(engines);
    devices = List.copyOf(devices);
  }

  /** Of a kernel that is only to boot, whatever drivers it has. */
  public static Expectation ofBoot(KernelVersion kernel) {
    return new Expectation(
        kernel,
        "none",
        BindMode.MATCH,
        RegionPlan.plain(Set.of()),
        InterruptFlags.none(),
        Set.of(),
        Map.of(),
        true,
        List.of());
  }

  /** The same of a kernel that is only to boot. */
  public Expectation withoutDevices() {
    return new Expectation(
        kernel, driver, bind, regions, interrupts, resettable, engines, isolated, List.of());
  }

  /**
   * The file for a run with this token.
   *
   * @param modules names of files to load first, in order
   */
  public String text(String token, List<String> modules) {
    StringBuilder out = new StringBuilder();
    line(out, "token", token);
    line(out, "kernel", release());
    line(out, "driver", driver);
    if (bind != BindMode.MATCH) {
      line(out, "bind", bind.word());
    }
    line(out, "iommu", isolated ? "type1" : "none");
    modules.forEach(module -> line(out, "module", module));
    devices.forEach(device -> device(device, out));
    return out.toString();
  }

  private void device(AssignedDevice device, StringBuilder out) {
    line(out, "device", device.sysfsName());
    line(out, "node", device.node().path());
    device.companions().forEach(node -> line(out, "further-node", node.node().path()));
    if (device.bus() != Bus.PLATFORM) {
      line(out, "bus", device.bus().label());
    }
    line(out, "flags", hex(flags(device)));
    Optional.ofNullable(engines.get(device.sysfsName())).ifPresent(kind -> line(out, "dma", kind));
    regions.expected(device).forEach(region -> region(region, out));
    interrupts.of(device).forEach(flags -> line(out, "irq", "1 " + hex(flags)));
    line(out, "group", String.join(" ", device.group()));
  }

  private int flags(AssignedDevice device) {
    int bus = BUSES.get(device.bus());
    return resettable.contains(device.sysfsName()) ? bus | RESET : bus;
  }

  private static void region(ExpectedRegion region, StringBuilder out) {
    line(out, "region", hex(region.size()) + " " + hex(region.flags()));
    region.areas().forEach(area -> line(out, "area", hex(area.offset()) + " " + hex(area.size())));
  }

  /** As {@code uname -r} prints it, which never leaves the last number out. */
  private String release() {
    return kernel.version() + "." + kernel.patchLevel() + "." + kernel.subLevel() + kernel.extra();
  }

  private static String hex(long value) {
    return "0x" + Long.toHexString(value);
  }

  private static void line(StringBuilder out, String key, String value) {
    out.append(key).append(' ').append(value).append('\n');
  }
}
