// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Attaches a device to several power domains. */
public record PowerDomainList(String module) implements View {}
