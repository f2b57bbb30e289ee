// SPDX-License-Identifier: Apache-2.0
/** What U-Boot reads: images, scripts, menus. */
package org.vfiodt.deliver.uboot;
