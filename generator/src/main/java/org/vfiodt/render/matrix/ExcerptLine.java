// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/**
 * A line of a log.
 *
 * @param marked whether it is the one that is meant
 */
public record ExcerptLine(String text, boolean marked) {}
