// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Registration with the platform bus.
 *
 * @param name of the driver, a C literal
 * @param matches whether there is a match table
 * @param amba whether an AMBA driver follows, which binds devices in the same way
 */
public record PlatformDriver(String module, VfioApi api, String name, boolean matches, boolean amba)
    implements View {}
