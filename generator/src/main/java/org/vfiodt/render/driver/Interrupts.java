// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Counts the interrupts of a device. */
public record Interrupts(String module, VfioApi api) implements View {}
