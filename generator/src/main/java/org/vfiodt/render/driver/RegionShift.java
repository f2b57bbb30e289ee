// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Size of the windows that regions have in the device file.
 *
 * @param prefix of macros
 */
public record RegionShift(String prefix) implements View {}
