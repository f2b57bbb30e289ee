// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.board.Boards;
import org.vfiodt.report.matrix.Cell;
import org.vfiodt.report.matrix.MatrixCheck;
import org.vfiodt.report.matrix.MatrixKernel;
import org.vfiodt.report.matrix.MatrixPatch;

/** The build of a checkout, as the first check tells of it that builds. */
record KcidbBuild(FormRequest request, MatrixKernel kernel, MatrixPatch patch, String checkoutId) {
  static String id(FormRequest request, MatrixKernel kernel, MatrixPatch patch) {
    return Kcidb.id(request.matrix(), kernel, patch, "build");
  }

  Map<String, Object> json() {
    Map<String, Object> build = Kcidb.object(id(request, kernel, patch));
    build.put("checkout_id", checkoutId);
    architecture().ifPresent(name -> build.put("architecture", name));
    cell().ifPresent(cell -> tell(cell, build));
    return build;
  }

  private void tell(Cell cell, Map<String, Object> build) {
    build.put("comment", Plain.line(cell.detail()));
    build.put("duration", cell.seconds());
    build.put("command", Plain.line(String.join(" ", cell.command())));
    if (!cell.evidence().toolchain().isEmpty()) {
      build.put("compiler", Plain.line(cell.evidence().toolchain()));
    }
    if (!cell.evidence().configuration().isEmpty()) {
      build.put("config_name", cell.evidence().configuration());
    }
    KcidbStatus.log(request, kernel, patch, cell, build);
    build.put("status", KcidbStatus.of(cell.status()));
    build.put("misc", Map.of("artefacts", cell.evidence().artefacts()));
  }

  private Optional<Cell> cell() {
    List<String> builds =
        request.matrix().checks().stream()
            .filter(check -> check.kind() == MatrixCheck.Kind.BUILD)
            .map(MatrixCheck::name)
            .toList();
    return patch.cells().stream().filter(cell -> builds.contains(cell.check())).findFirst();
  }

  private Optional<String> architecture() {
    return Optional.ofNullable(request.matrix().subject().get("board"))
        .flatMap(board -> Boards.load(request.data(), board).value())
        .map(board -> board.architecture().toLowerCase(Locale.ROOT));
  }
}
