// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Tells which parts of a region can be mapped, between the pages of trapped registers. */
public record MappableAreas(String module) implements View {}
