// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.matrix;

import java.util.List;
import java.util.Optional;
import org.vfiodt.render.page.PageView;

/**
 * All about one cell.
 *
 * @param id where links lead
 * @param check name of the check
 * @param time how long it took; empty when nothing is known about that
 * @param inherited the cell whose result this is; empty for a result of its own
 * @param messages lines of diagnostics
 * @param rows command, folder and the like
 * @param leftOut what is not shown, and where it is; empty when all is shown
 */
public record CellPart(
    String id,
    StatusMark mark,
    String check,
    String detail,
    String time,
    Optional<CellLink> inherited,
    Optional<FindingList> findings,
    String messages,
    Optional<CaseList> cases,
    Optional<Timeline> timeline,
    List<Row> rows,
    Optional<EvidenceList> evidence,
    String leftOut)
    implements PageView {
  public CellPart {
    rows = List.copyOf(rows);
  }
}
