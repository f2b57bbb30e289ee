// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Finds the regions of a device over all of its nodes.
 *
 * @param irqs whether its interrupts are looked for as well
 */
public record CompanionRegions(String module, boolean irqs) implements View {}
