// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * The operations given to the VFIO core.
 *
 * @param name of the driver, a C literal
 */
public record Operations(String module, VfioApi api, String name) implements View {}
