// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

/** Head of a column. */
public record MatrixColumn(String title, String description) {}
