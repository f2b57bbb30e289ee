// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.HandoverCode;
import org.vfiodt.devices.handover.guest.GuestLayout;
import org.vfiodt.diag.Diagnostic;

/**
 * Registers and interrupts one after the other in the window that the virtual machine of QEMU keeps
 * for platform devices. A region keeps its place in the page.
 */
final class GuestWindow {
  static final long START = 0xc000000L;
  static final long SIZE = 0x2000000L;
  static final int FIRST_SPI = 112;
  static final int SPIS = 64;

  private static final long PAGE = 4096;

  private record Key(Device device, int index) {}

  private final Map<Key, Long> addresses = new HashMap<>();
  private final Map<Key, Long> numbers = new HashMap<>();
  private final List<Device> placed = new ArrayList<>();
  private final List<Diagnostic> notes = new ArrayList<>();
  private long next = START;
  private long nextSpi = FIRST_SPI;

  GuestWindow(List<Device> devices) {
    devices.forEach(this::place);
  }

  private void place(Device device) {
    List<Interrupt> interrupts = device.interrupts().stream().filter(GuestWindow::goes).toList();
    long spis = nextSpi + interrupts.size();
    long end = end(device);
    if (spis > FIRST_SPI + SPIS || end < 0) {
      notes.add(noRoom(device));
      return;
    }
    device.regions().forEach(region -> addresses.put(key(device, region), take(region)));
    interrupts.forEach(each -> numbers.put(new Key(device, each.index()), nextSpi++));
    placed.add(device);
  }

  /** VFIO hands an interrupt on however it reaches the processors, but for private ones. */
  private static boolean goes(Interrupt interrupt) {
    return interrupt.reachesRoot() && !interrupt.line().perProcessor();
  }

  /** Where the window would be full up to; -1 when that is not in it. */
  private long end(Device device) {
    long end = next;
    for (Region region : device.regions()) {
      long length = length(region);
      if (length < 0 || length > START + SIZE - end) {
        return -1;
      }
      end += length;
    }
    return end;
  }

  private static long offset(Region region) {
    return region.address() % PAGE & PAGE - 1;
  }

  /** Whole pages; -1 for what is larger than any window. */
  private static long length(Region region) {
    if (Long.compareUnsigned(region.size(), SIZE) > 0) {
      return -1;
    }
    return (offset(region) + region.size() + PAGE - 1) / PAGE * PAGE;
  }

  private long take(Region region) {
    long address = next + offset(region);
    next += length(region);
    return address;
  }

  private static Key key(Device device, Region region) {
    return new Key(device, region.index());
  }

  private static Diagnostic noRoom(Device device) {
    String message =
        DeviceName.of(device)
            + ": is not in the guest's tree, its registers or interrupts do not fit into the window";
    return Diagnostic.at(device.node().place(), HandoverCode.NO_ROOM, message);
  }

  /** Devices that fit, in the order of the source. */
  List<Device> placed() {
    return placed;
  }

  List<Diagnostic> notes() {
    return notes;
  }

  GuestLayout layout() {
    return GuestLayout.of(
        (device, region) -> addresses.get(key(device, region)),
        (device, interrupt) -> {
          Long number = numbers.get(new Key(device, interrupt.index()));
          return number == null ? OptionalLong.empty() : OptionalLong.of(number);
        });
  }
}
