// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vfiodt.render.matrix.EvidenceList;
import org.vfiodt.render.matrix.Row;
import org.vfiodt.report.matrix.Evidence;

/** Digests of what a result rests on. */
final class EvidenceParts {
  private static final int MOST = 60;

  /** Bytes of the tags around a row. */
  private static final int FRAME = 30;

  private final Allowance allowance;
  private final int digits;

  EvidenceParts(Allowance allowance, int digits) {
    this.allowance = allowance;
    this.digits = digits;
  }

  Optional<EvidenceList> of(Evidence evidence, LeftOut leftOut) {
    List<Row> rows = new ArrayList<>();
    add(rows, "inputs", digest(evidence.inputs()));
    add(rows, "configuration", digest(evidence.configuration()));
    add(rows, "toolchain", Words.text(evidence.toolchain()));
    for (Map.Entry<String, String> made : evidence.artefacts().entrySet()) {
      add(rows, made.getKey(), digest(made.getValue()));
    }
    for (Map.Entry<String, String> file : evidence.files().entrySet()) {
      String known =
          file.getValue().isEmpty() ? "differs from run to run" : digest(file.getValue());
      add(rows, file.getKey(), known);
    }
    List<Row> shown = rows.stream().limit(MOST).filter(this::fits).toList();
    leftOut.add(rows.size() - shown.size(), "row of evidence", "rows of evidence");
    return shown.isEmpty() ? Optional.empty() : Optional.of(new EvidenceList(shown));
  }

  private boolean fits(Row row) {
    return allowance.take(FRAME, List.of(row.name() + row.text()));
  }

  private static void add(List<Row> rows, String name, String text) {
    if (!text.isEmpty()) {
      rows.add(new Row(Words.line(name), text));
    }
  }

  String digest(String digest) {
    return digest.length() > digits
        ? Words.line(digest.substring(0, digits) + "\u2026")
        : Words.line(digest);
  }
}
