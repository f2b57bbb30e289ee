// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Finds the regions of a device over all of its nodes. */
public record CompanionRegions(String module) implements View {}
