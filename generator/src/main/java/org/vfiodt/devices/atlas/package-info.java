// SPDX-License-Identifier: Apache-2.0
/** How the devices of many boards are judged, in numbers. */
package org.vfiodt.devices.atlas;
