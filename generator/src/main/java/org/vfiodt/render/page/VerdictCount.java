// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

/** How many devices have a verdict. */
record VerdictCount(VerdictMark mark, int count) {}
