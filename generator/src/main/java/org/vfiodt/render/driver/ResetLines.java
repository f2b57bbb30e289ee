// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Gets the reset lines of a device and drives them. */
public record ResetLines(String module, DeviceApi api) implements View {}
