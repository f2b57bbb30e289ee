// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Powers a device by runtime power management.
 *
 * @param amba whether a device may be on the AMBA bus
 */
public record Power(String module, DeviceApi api, boolean amba) implements View {}
