// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.render.matrix.CellLink;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.Matrix;
import org.vfiodt.report.matrix.Matrix.Place;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/**
 * Where links lead. A cell stands under its own name, so that a link to it can be written by hand;
 * a name that would not do in an address is replaced by a number.
 */
final class Anchors {
  private static final String FIT = "[A-Za-z0-9._+-]+/\\d+/[A-Za-z0-9._+-]+";

  private final Map<Key, String> ids = new HashMap<>();

  private record Key(String kernel, int patch, String check) {}

  private Anchors() {}

  static Anchors of(Matrix matrix) {
    Anchors anchors = new Anchors();
    Set<String> taken = new HashSet<>();
    matrix.places().forEach(place -> anchors.add(place, taken));
    return anchors;
  }

  private void add(Place place, Set<String> taken) {
    String id = place.id();
    if (!id.matches(FIT) || taken.contains(id)) {
      id = "cell-" + taken.size();
    }
    taken.add(id);
    ids.put(key(place.kernel(), place.patch(), place.cell()), id);
  }

  private static Key key(MatrixKernel kernel, MatrixPatch patch, Cell cell) {
    return new Key(kernel.id(), patch.number(), cell.check());
  }

  String of(Place place) {
    return ids.get(key(place.kernel(), place.patch(), place.cell()));
  }

  CellLink link(Place place) {
    return new CellLink(of(place), Words.line(place.id()));
  }

  /**
   * Leads to the cell whose result another one has; only names it where it is not in the matrix.
   */
  Optional<CellLink> originLink(Place place) {
    if (place.cell().inherited() < 0) {
      return Optional.empty();
    }
    String name = place.kernel().id() + "/" + place.cell().inherited() + "/" + place.cell().check();
    return Optional.of(origin(place).map(this::link).orElse(new CellLink("", Words.line(name))));
  }

  /** The cell whose result another one has, unless another part of the check has it. */
  static Optional<Place> origin(Place place) {
    return place.kernel().patches().stream()
        .filter(patch -> patch.number() == place.cell().inherited())
        .flatMap(
            patch ->
                patch.cells().stream()
                    .filter(cell -> cell.check().equals(place.cell().check()))
                    .map(cell -> new Place(place.kernel(), patch, cell)))
        .findFirst();
  }
}
