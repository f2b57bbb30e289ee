// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Adds to the information about a region which parts of it can be mapped. */
public record SparseMmap(String module, VfioApi api) implements View {}
