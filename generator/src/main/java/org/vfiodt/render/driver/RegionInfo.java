// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Answers {@code VFIO_DEVICE_GET_REGION_INFO}. */
public record RegionInfo(String module, VfioApi api) implements View {}
