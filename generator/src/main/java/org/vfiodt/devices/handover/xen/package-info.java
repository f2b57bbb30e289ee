// SPDX-License-Identifier: Apache-2.0
/** What Xen needs to give devices to a guest. */
package org.vfiodt.devices.handover.xen;
