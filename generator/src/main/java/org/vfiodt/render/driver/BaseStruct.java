// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** The structure of what the driver knows of a region that it accesses. */
public record BaseStruct(String module) implements View {}
