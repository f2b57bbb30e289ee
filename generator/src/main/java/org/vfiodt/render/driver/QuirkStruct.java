// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** The structure that says how one region differs from the others. */
public record QuirkStruct(String module, Quirks quirks, boolean nodes) implements View {}
