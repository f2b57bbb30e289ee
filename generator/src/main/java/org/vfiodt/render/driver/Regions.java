// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.Optional;
import org.vfiodt.render.View;

/**
 * Finds and counts the memory regions of a device.
 *
 * @param prefix of macros
 * @param companions how they are found over several nodes
 */
public record Regions(String module, String prefix, Optional<CompanionRegions> companions)
    implements View {}
