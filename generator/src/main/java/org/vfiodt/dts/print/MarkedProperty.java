// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Property;

/** A property with references added to what its source said about it. */
final class MarkedProperty {
  private MarkedProperty() {}

  /**
   * @param added references, sorted by offset; one where there is one already is left out
   */
  static Property of(Property property, List<Marker> added) {
    List<Marker> all = new ArrayList<>(property.markers().size() + added.size());
    int next = 0;
    for (Marker reference : added) {
      boolean known = false;
      while (next < property.markers().size()
          && property.markers().get(next).offset() <= reference.offset()) {
        Marker marker = property.markers().get(next++);
        known |= marker.type() == MarkerType.PHANDLE && marker.offset() == reference.offset();
        all.add(marker);
      }
      if (!known) {
        all.add(reference);
      }
    }
    all.addAll(property.markers().subList(next, property.markers().size()));
    return new Property(
        property.name(),
        property.bytes(),
        all,
        property.labels(),
        property.labelPlaces(),
        property.definedAt(),
        property::placeOf);
  }
}
