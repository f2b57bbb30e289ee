// SPDX-License-Identifier: Apache-2.0
/** A FAT file system, always the same bytes for the same files. */
package org.vfiodt.deliver.fat;
