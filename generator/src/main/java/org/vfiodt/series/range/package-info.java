// SPDX-License-Identifier: Apache-2.0
/** What became of the patches of an earlier version, as {@code git range-diff} tells it. */
package org.vfiodt.series.range;
