// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Memory for the addresses at which the kernel sees the regions of a device. */
public record Bases(String module) implements View {}
