// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Registration with both buses.
 *
 * @param name of the drivers, a C literal
 */
public record AmbaDriver(String module, AmbaApi api, String name) implements View {}
