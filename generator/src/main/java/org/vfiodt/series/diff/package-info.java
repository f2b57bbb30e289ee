// SPDX-License-Identifier: Apache-2.0
/** Texts to differences: the same hunks, statistics and patch ids as git makes. Pure text. */
package org.vfiodt.series.diff;
