// SPDX-License-Identifier: Apache-2.0
/** The IOMMUs in front of devices, and which devices they cannot tell apart. */
package org.vfiodt.devices.iommu;
