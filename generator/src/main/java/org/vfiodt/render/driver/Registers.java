// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Finds the registers at a position of the device file. */
public record Registers(String module) implements View {}
