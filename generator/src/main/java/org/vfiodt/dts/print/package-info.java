// SPDX-License-Identifier: Apache-2.0
/**
 * From a tree back to source text: the decompiler, and source that is printed merged.
 *
 * <p>{@link org.vfiodt.dts.print.Decompiler} first puts back what a blob still knows of its labels;
 * {@link org.vfiodt.dts.print.DtsPrinter} then writes the text. Text is ISO 8859-1, one byte for
 * each character.
 */
package org.vfiodt.dts.print;
