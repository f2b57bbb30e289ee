// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Gets the group of a device, where that is left to the driver. */
public record NoIommuGroup(String module) implements View {}
