// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** {@code report.json}: the run as it is, and the only form that is read back. */
public final class JsonReport {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectWriter WRITER =
      MAPPER.writer(
          new DefaultPrettyPrinter()
              .withObjectIndenter(new DefaultIndenter("  ", "\n"))
              .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private JsonReport() {}

  public static String write(RunReport report) {
    try {
      return WRITER.writeValueAsString(report) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
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
