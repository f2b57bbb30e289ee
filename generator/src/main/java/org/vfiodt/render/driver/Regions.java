// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Optional;
import org.vfiodt.render.View;

/**
 * Finds and counts the memory regions of a device.
 *
 * @param prefix of macros
 * @param amba whether a device may be on the AMBA bus
 * @param companions how regions are found over several nodes
 */
public record Regions(
    String module, String prefix, boolean amba, Optional<CompanionRegions> companions)
    implements View {}
