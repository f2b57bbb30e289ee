// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

/** A tag without meaning, which some tools leave where they deleted something. */
final class Gap extends Entry {}
