// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/**
 * The structure that holds a rule for interrupts of one kind of device.
 *
 * @param named whether rules pick interrupts by name
 */
public record InterruptRuleStruct(String module, boolean named) implements View {}
