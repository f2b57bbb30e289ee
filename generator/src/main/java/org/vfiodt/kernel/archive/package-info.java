// SPDX-License-Identifier: Apache-2.0
/** Tarballs unpacked with distrust. */
package org.vfiodt.kernel.archive;
