// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.vfiodt.devices.Verdict;
import org.vfiodt.devices.atlas.Atlas;
import org.vfiodt.devices.atlas.AtlasBoard;
import org.vfiodt.devices.atlas.Tally;
import org.vfiodt.diag.Diagnostic;

/** An atlas as JSON for programs, in the form of docs/schema/atlas.json. */
final class AtlasJson {
  /** Goes up when a reader of the form before could misread it. */
  private static final int FORMAT = 1;

  private AtlasJson() {}

  static String of(Atlas atlas) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("format", FORMAT);
    document.put("kernel", atlas.kernel());
    document.put("rules", atlas.rules());
    document.put("overlays", atlas.overlays());
    document.put("total", tally(atlas.total()));
    document.put("boards", atlas.boards().stream().map(AtlasJson::board).toList());
    return Json.write(document);
  }

  private static Map<String, Object> board(AtlasBoard board) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("source", board.source());
    entry.put("model", board.model().orElse(null));
    entry.put("tally", board.tally().map(AtlasJson::tally).orElse(null));
    entry.put("findings", board.findings());
    entry.put("errors", board.errors().stream().map(AtlasJson::error).toList());
    return entry;
  }

  private static Map<String, Object> tally(Tally tally) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("devices", tally.devices());
    for (Verdict verdict : Verdict.values()) {
      entry.put(verdict.word(), tally.of(verdict));
    }
    Map<String, Object> reasons = new LinkedHashMap<>();
    tally.reasons().forEach((kind, devices) -> reasons.put(kind.label(), devices));
    entry.put("reasons", reasons);
    return entry;
  }

  private static Map<String, Object> error(Diagnostic error) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", error.code().id());
    entry.put("message", error.message());
    entry.put("at", error.at().map(at -> at.place()).orElse(null));
    return entry;
  }
}
