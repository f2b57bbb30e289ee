// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Registration with the platform bus.
 *
 * @param name of the driver, a C literal
 * @param matches whether there is a match table
 */
public record PlatformDriver(String module, VfioApi api, String name, boolean matches)
    implements View {}
