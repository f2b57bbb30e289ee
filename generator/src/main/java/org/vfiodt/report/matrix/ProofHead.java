// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.ReportCode;

/** The one digest in {@code proof.json} that stands for a whole run. */
public final class ProofHead {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ProofHead() {}

  /** Reads the digest; {@code name} is what the diagnostic calls the file. */
  public static Outcome<String> read(String name, String json) {
    try {
      JsonNode proof = MAPPER.readTree(json);
      String head = proof == null ? "" : proof.path("head").asText("");
      if (head.matches("[0-9a-f]{64}")) {
        return Outcome.of(head);
      }
    } catch (JsonProcessingException e) {
      // told below
    }
    return Outcome.failed(
        Diagnostic.of(ReportCode.UNREADABLE, name + " is not the proof of a run")
            .hint("remove it, or run the check again"));
  }
}
