// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** {@code report.json}: the run as it is, and the only form that is read back. */
public final class JsonReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonReport() {}

  public static String write(RunReport report) {
    return JsonText.write(report);
  }

  /** Reads a report back; {@code name} is what the diagnostic calls the file. */
  public static Outcome<RunReport> read(String name, String json) {
    try {
      return Outcome.of(MAPPER.readValue(json, RunReport.class));
    } catch (JsonProcessingException e) {
      return Outcome.failed(
          Diagnostic.of(ReportCode.UNREADABLE, name + " is not a report of this tool")
              .hint("name the directory of a finished run, or its report.json"));
    }
  }
}
