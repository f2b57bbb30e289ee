// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/** Something about the whole, by name. */
public record Row(String name, String text) {}
