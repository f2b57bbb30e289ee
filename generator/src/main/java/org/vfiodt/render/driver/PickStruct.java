// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Structures that say which entries of a list of a node a device uses. */
public record PickStruct(String module) implements View {}
