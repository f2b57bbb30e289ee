// SPDX-License-Identifier: Apache-2.0
/** From interrupt specifiers through nexuses and controllers to the root controller. */
package org.vfiodt.devices.interrupt;
