// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Writes to the device file.
 *
 * @param readOnly whether there are regions that cannot be written
 */
public record RegionWrite(String module, VfioApi api, boolean readOnly) implements View {}
