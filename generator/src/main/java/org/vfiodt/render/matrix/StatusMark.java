// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/**
 * A status that can be told without colours.
 *
 * @param word for programs and for the style
 * @param sign a shape of its own
 * @param label for people
 */
public record StatusMark(String word, String sign, String label) {}
