// SPDX-License-Identifier: Apache-2.0
/** What Jailhouse needs to give devices to a cell. */
package org.vfiodt.devices.handover.jailhouse;
