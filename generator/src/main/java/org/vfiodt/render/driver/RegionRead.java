// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Reads from the device file. */
public record RegionRead(String module, VfioApi api) implements View {}
