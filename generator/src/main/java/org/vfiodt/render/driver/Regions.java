// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Finds and counts the memory regions of a device. */
public record Regions(String module, String prefix) implements View {}
