// SPDX-License-Identifier: Apache-2.0
/** What devices need of each other: clocks, resets, power, DMA channels, pins and the like. */
package org.vfiodt.devices.resource;
