// SPDX-License-Identifier: Apache-2.0
/**
 * Overlays: the tables that let one tree refer to another one, and applying overlays to a base.
 *
 * <p>{@link org.vfiodt.dts.overlay.OverlayTables} adds {@code __symbols__}, {@code __fixups__} and
 * {@code __local_fixups__} to a linked tree. {@link org.vfiodt.dts.overlay.OverlayApplier} applies
 * blobs to a blob, byte for byte as fdtoverlay does.
 */
package org.vfiodt.dts.overlay;
