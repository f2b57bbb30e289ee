// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/**
 * A time.
 *
 * @param target id of what took it; empty when it is a sum
 * @param length of the bar, in percent of the longest
 */
public record TimeBar(String target, String name, String time, String length) {}
