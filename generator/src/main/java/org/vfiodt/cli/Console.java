// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.kernel.Progress;

/**
 * Where a command writes and what it may ask of its surroundings.
 *
 * @param out results
 * @param err everything else
 * @param environment variables of the process
 * @param terminal whether a person watches standard error: colour and progress are shown then
 * @param resultTerminal whether a person watches standard output
 * @param ticker the line that is written over while something long goes on
 */
public record Console(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean terminal,
    boolean resultTerminal,
    Loudness loudness,
    Ticker ticker) {
  public Console {
    environment = Map.copyOf(new TreeMap<>(environment));
  }

  public Console(
      PrintStream out, PrintStream err, Map<String, String> environment, boolean terminal) {
    this(out, err, environment, terminal, terminal, new Loudness(), new Ticker(err));
  }

  static Console of(PrintStream out, PrintStream err, Map<String, String> environment) {
    return new Console(
        out,
        err,
        environment,
        TerminalFile.standardError(),
        TerminalFile.standardOutput(),
        new Loudness(),
        new Ticker(err));
  }

  boolean colour() {
    return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && moves();
  }

  /** The same for results, which often go into a file while a person watches the rest. */
  boolean resultColour() {
    return resultTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty() && moves();
  }

  /** Whether one line may be written over again and again. */
  boolean progress() {
    return terminal && moves() && !loudness.quiet();
  }

  /** Hears of what takes long, and tells it as far as it is wanted. */
  Progress listener() {
    return progress() ? ticker : new Lines(this);
  }

  /** Something that is no result and no error. */
  void say(String text) {
    if (!loudness.quiet()) {
      ticker.message(text);
    }
  }

  /** A line about how far the work has come, which stands among the results. */
  void step(String line) {
    ticker.clear();
    if (!loudness.quiet()) {
      out.print(line);
    }
  }

  /** Something that only those want to know who ask for it. */
  void detail(String text) {
    if (loudness.verbose()) {
      ticker.message(text);
    }
  }

  void print(List<Diagnostic> diagnostics) {
    List<Diagnostic> told =
        diagnostics.stream().filter(each -> each.isError() || !loudness.quiet()).toList();
    ticker.clear();
    err.print(new DiagnosticPrinter(colour()).print(told));
  }

  private boolean moves() {
    return !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
