// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.JsonText;
import org.vfiodt.report.ReportCode;

/** {@code matrix.json}: the matrix as it is, and the only form that is read back. */
public final class MatrixJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private MatrixJson() {}

  public static String write(Matrix matrix) {
    return JsonText.write(matrix);
  }

  /** Whether a text is a matrix or wants to be one, and not the report of a test. */
  public static boolean holdsMatrix(String json) {
    try {
      return MAPPER.readTree(json).has("kernels");
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Reads a matrix back; {@code name} is what the diagnostic calls the file. */
  public static Outcome<Matrix> read(String name, String json) {
    return read(name, json, Matrix.class);
  }

  public static String write(Cell cell) {
    return JsonText.write(cell);
  }

  public static Outcome<Cell> readCell(String name, String json) {
    return read(name, json, Cell.class);
  }

  public static String write(Observation observation) {
    return JsonText.write(observation);
  }

  public static Outcome<Observation> readObservation(String name, String json) {
    return read(name, json, Observation.class);
  }

  private static <T> Outcome<T> read(String name, String json, Class<T> type) {
    try {
      T value = MAPPER.readValue(json, type);
      return value == null ? unreadable(name) : Outcome.of(value);
    } catch (JsonProcessingException e) {
      return unreadable(name);
    }
  }

  private static <T> Outcome<T> unreadable(String name) {
    return Outcome.failed(
        Diagnostic.of(ReportCode.UNREADABLE, name + " is not a result of a check")
            .hint("name the run directory of a finished check"));
  }
}
