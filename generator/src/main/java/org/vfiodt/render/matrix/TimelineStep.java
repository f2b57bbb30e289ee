// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/**
 * A step of a boot.
 *
 * @param time when it was reached; empty when the console has no time
 * @param from where the bar begins, in percent of the width
 * @param length of the bar, in percent of the width
 * @param line of the console
 */
public record TimelineStep(String time, String title, String from, String length, int line) {}
