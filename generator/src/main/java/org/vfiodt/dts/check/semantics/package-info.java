// SPDX-License-Identifier: Apache-2.0
/**
 * Checks of what a tree means, beside those of its form that dtc has too: whether registers reach
 * the processor, interrupts a controller, and references the kind of node that they need. What they
 * know comes from the devicetree specification, the bindings and what Linux does with them; {@code
 * docs/dts-checks.md} has one section for each.
 *
 * <p>They are about devices that are on: boards finish what a chip's description leaves open, and
 * nobody looks at what stays disabled. Where two readings are possible they say nothing.
 *
 * <p>{@link org.vfiodt.dts.check.semantics.SemanticChecks} lists them. All are linear in the size
 * of the tree, or sort once; no number of cells or length from a value is trusted.
 */
package org.vfiodt.dts.check.semantics;
