// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Tells devices of the AMBA bus from others. */
public record AmbaDevice(String module) implements View {}
