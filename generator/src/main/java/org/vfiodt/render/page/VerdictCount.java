// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

/** How many devices have a verdict, or how many boards have such devices. */
record VerdictCount(VerdictMark mark, int count) {}
