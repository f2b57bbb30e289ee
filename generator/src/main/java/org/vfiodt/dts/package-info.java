// SPDX-License-Identifier: Apache-2.0
/**
 * The device tree: an immutable model with places in the source, and the facade that compiles
 * source text to it.
 */
package org.vfiodt.dts;
