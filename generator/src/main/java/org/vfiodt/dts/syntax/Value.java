// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.List;
import java.util.Objects;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.Places;

/**
 * The value of a property before references are resolved: phandle cells hold all ones, paths are
 * missing at their markers. The array is shared, not copied; nobody may change it.
 */
public record Value(byte[] bytes, List<Marker> markers, Places places) {
  /** The value of a property without one. */
  public static final Value EMPTY = new Value(new byte[0], List.of(), Places.NONE);

  public Value {
    Objects.requireNonNull(bytes);
    markers = List.copyOf(markers);
    Objects.requireNonNull(places);
  }
}
