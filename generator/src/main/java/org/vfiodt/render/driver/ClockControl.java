// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Gets the clocks of a device and switches them. */
public record ClockControl(String module) implements View {}
