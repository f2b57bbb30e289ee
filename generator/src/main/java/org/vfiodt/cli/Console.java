// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;

/**
 * Where a command writes and what it may ask of its surroundings.
 *
 * @param out results
 * @param err everything else
 * @param environment variables of the process
 * @param terminal whether a person watches: colour and progress are shown then
 */
public record Console(
    PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal) {
  public Console {
    environment = Map.copyOf(new TreeMap<>(environment));
  }

  static Console of(PrintStream out, PrintStream err, Map<String, String> environment) {
    return new Console(out, err, environment, System.console() != null);
  }

  boolean colour() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  void print(List<Diagnostic> diagnostics) {
    err.print(new DiagnosticPrinter(colour()).print(diagnostics));
  }
}
