// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Powers a device by runtime power management. */
public record Power(String module, DeviceApi api) implements View {}
