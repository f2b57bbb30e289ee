// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/**
 * A round time on the axis.
 *
 * @param at where it is, in percent of the width
 */
public record TimelineTick(String at, String time) {}
