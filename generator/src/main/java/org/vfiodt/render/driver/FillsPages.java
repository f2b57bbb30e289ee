// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import org.vfiodt.render.View;

/** Tells which regions can be mapped. */
public record FillsPages(String module) implements View {}
