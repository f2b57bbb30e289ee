// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** What the regions of a device are and what can be done with them. */
public record DocumentedRegions(boolean read, boolean write, boolean map) implements View {}
