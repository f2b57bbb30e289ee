// SPDX-License-Identifier: Apache-2.0
/** From {@code reg} on a bus to addresses of the processor, and to the names in sysfs. */
package org.vfiodt.devices.address;
