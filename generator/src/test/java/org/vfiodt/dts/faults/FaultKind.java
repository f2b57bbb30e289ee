// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.faults;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One way in which sources go wrong.
 *
 * @param name what is done to a source
 * @param seeder every place of a board where it can be done
 */
record FaultKind(String name, Function<Board, List<Fault>> seeder) {
  /** All kinds, in the order of the report. */
  static List<FaultKind> all() {
    return Stream.of(
            SignFaults.kinds(), WordFaults.kinds(), StructureFaults.kinds(), CppFaults.kinds())
        .flatMap(List::stream)
        .toList();
  }

  List<Fault> seed(Board board) {
    return seeder.apply(board);
  }
}
