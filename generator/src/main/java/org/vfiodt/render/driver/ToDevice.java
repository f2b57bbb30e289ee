// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** From the VFIO core's structure to ours, where one holds the other. */
public record ToDevice(String module) implements View {}
