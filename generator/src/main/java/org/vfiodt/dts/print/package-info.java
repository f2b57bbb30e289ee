// SPDX-License-Identifier: Apache-2.0
/**
 * From a tree back to source text: the decompiler, and source that is printed merged.
 *
 * <p>{@link org.vfiodt.dts.print.Decompiler} first puts back what a blob still knows of its labels;
 * {@link org.vfiodt.dts.print.DtsPrinter} then writes the text, ISO 8859-1, one byte for each
 * character. Compiling the text gives the same blob again, so a reference is only restored where it
 * compiles to the cell that was there. (Compiling itself reads the tables of overlays as leniently
 * as dtc does; see {@code dts.overlay}.)
 *
 * <pre>{@code
 * String text =
 *     DtbReader.read("board.dtb", bytes).flatMap(Decompiler::prepare).map(DtsPrinter::print).get();
 * }</pre>
 */
package org.vfiodt.dts.print;
