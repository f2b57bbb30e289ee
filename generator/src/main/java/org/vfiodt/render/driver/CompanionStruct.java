// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** The structures of a further node of a device, and of the way to it. */
public record CompanionStruct(String module, Links links) implements View {}
