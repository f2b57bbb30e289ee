// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * What the regions of a device are and what can be done with them.
 *
 * @param amba whether the driver serves AMBA devices too
 */
public record DocumentedRegions(boolean amba, boolean read, boolean write, boolean map)
    implements View {}
