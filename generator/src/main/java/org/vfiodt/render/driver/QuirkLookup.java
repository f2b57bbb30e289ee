// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Asks whether a region has a quirk. */
public record QuirkLookup(String module, Quirks quirks, boolean nodes) implements View {}
