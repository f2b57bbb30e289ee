// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a finder saw in a file.
 *
 * @param matches places that fit
 * @param others places of the same kind that do not fit, for near misses
 * @param flaw the first thing that hid places from the finder
 */
public record Search(List<Place> matches, List<Place> others, Optional<Flaw> flaw) {
  public Search {
    matches = List.copyOf(matches);
    others = List.copyOf(others);
  }

  /** Something in the file that does not balance. */
  public record Flaw(int offset, String message) {}

  static Search named(List<Place> places, String wanted, Optional<Flaw> flaw) {
    List<Place> matches = new ArrayList<>();
    List<Place> others = new ArrayList<>();
    for (Place place : places) {
      (place.names().contains(wanted) ? matches : others).add(place);
    }
    return new Search(matches, others, flaw);
  }

  static Search matches(List<Place> matches) {
    return new Search(matches, List.of(), Optional.empty());
  }
}
