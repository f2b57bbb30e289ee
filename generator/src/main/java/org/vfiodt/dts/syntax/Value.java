// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.List;
import java.util.Objects;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Places;

/**
 * The value of a property before references are resolved: phandle cells hold all ones, paths are
 * missing at their markers. The array is shared, not copied; nobody may change it.
 *
 * @param marked the types of the markers, see {@link MarkerType#set}
 */
public record Value(byte[] bytes, List<Marker> markers, Places places, int marked) {
  /** The value of a property without one. */
  public static final Value EMPTY = new Value(new byte[0], List.of(), Places.NONE);

  public Value {
    Objects.requireNonNull(bytes);
    markers = List.copyOf(markers);
    Objects.requireNonNull(places);
  }

  public Value(byte[] bytes, List<Marker> markers, Places places) {
    this(bytes, markers, places, MarkerType.set(markers));
  }

  /** Whether one of the markers is of a type. */
  public boolean has(MarkerType type) {
    return type.in(marked);
  }
}
