// SPDX-License-Identifier: Apache-2.0
/**
 * The flattened device tree, the binary form: devicetree specification, chapter 5.
 *
 * <p>{@link org.vfiodt.dts.fdt.DtbReader} reads every version and trusts nothing; {@link
 * org.vfiodt.dts.fdt.DtbWriter} writes the bytes of dtc in a {@link org.vfiodt.dts.fdt.DtbLayout};
 * {@link org.vfiodt.dts.fdt.FileKind} tells blobs, sources and other files apart.
 *
 * <pre>{@code
 * Outcome<DeviceTree> tree = DtbReader.read("board.dtb", bytes);
 * byte[] older = DtbWriter.write(tree.get(), DtbLayout.PLAIN.withVersion(16));
 * }</pre>
 */
package org.vfiodt.dts.fdt;
