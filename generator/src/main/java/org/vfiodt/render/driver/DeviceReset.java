// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * Resets a device, for its owner and between two owners.
 *
 * @param required whether a device without a known way is refused
 */
public record DeviceReset(String module, boolean required) implements View {}
