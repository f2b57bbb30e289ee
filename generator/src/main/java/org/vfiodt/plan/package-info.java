// SPDX-License-Identifier: Apache-2.0
/**
 * Device tree, driver spec and kernel facts, joined and checked: the only place that knows all
 * three.
 */
package org.vfiodt.plan;
