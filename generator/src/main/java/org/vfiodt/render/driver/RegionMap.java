// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Maps a region. */
public record RegionMap(String module, VfioApi api, Quirks quirks) implements View {}
