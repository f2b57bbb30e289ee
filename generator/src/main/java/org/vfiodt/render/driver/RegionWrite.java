// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Writes to the device file. */
public record RegionWrite(String module, VfioApi api) implements View {}
