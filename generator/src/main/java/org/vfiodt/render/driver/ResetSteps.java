// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Goes through the steps of a reset by registers. */
public record ResetSteps(String module, DeviceApi api) implements View {}
