// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/**
 * Leads to a cell, or to the first one of several that are named together.
 *
 * @param target id in the page; empty when it is not there
 * @param name {@code 6.1.192/2/boot}, or {@code 6.1.192/2-4/boot} for several
 */
public record CellLink(String target, String name) {}
