// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import org.vfiodt.devices.Device;
import org.vfiodt.devices.Region;

/** Where the guest finds a region of a device. */
@FunctionalInterface
public interface AddressPlan {
  /** Where the processor of the host finds it. */
  AddressPlan IDENTITY = (device, region) -> region.address();

  /** The address in the guest, unsigned. */
  long address(Device device, Region region);
}
