// SPDX-License-Identifier: Apache-2.0
/** The flattened device tree: the binary form, version 17. */
package org.vfiodt.dts.fdt;
