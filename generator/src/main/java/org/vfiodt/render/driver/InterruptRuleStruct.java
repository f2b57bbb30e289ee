// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * The structure that holds a rule for interrupts of one kind of device.
 *
 * @param nodes whether a device may have further nodes
 * @param named whether rules pick interrupts by name
 */
public record InterruptRuleStruct(String module, boolean nodes, boolean named) implements View {}
