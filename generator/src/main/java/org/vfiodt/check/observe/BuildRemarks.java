// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Severity;
import org.vfiodt.kbuild.BuildLogs;
import org.vfiodt.kbuild.BuildMessage;
import org.vfiodt.kbuild.BuildRequest;
import org.vfiodt.kbuild.BuildTool;
import org.vfiodt.report.matrix.Finding;
import org.vfiodt.report.matrix.Observation;
import org.vfiodt.report.matrix.Remark;

/** Messages of build tools as remarks and findings that point into the kept log. */
final class BuildRemarks {
  private static final int MOST_FINDINGS = 10;

  private final String log;

  /**
   * @param log name of the log in the folder of an observation
   */
  BuildRemarks(String log) {
    this.log = log;
  }

  void keepLog(Path written, Path folder) throws IOException {
    if (Files.isRegularFile(written)) {
      Files.copy(written, folder.resolve(log));
    }
  }

  /** What the tools of a build say about code; device trees are looked at for themselves. */
  static List<BuildMessage> aboutCode(List<BuildMessage> messages) {
    return messages.stream().filter(message -> message.tool() != BuildTool.DTC).toList();
  }

  /** Warnings as remarks; those of earlier runs of make stand in no log here. */
  List<Remark> of(List<BuildMessage> messages, BuildRequest request, Path folder)
      throws IOException {
    Map<String, Integer> lines = new HashMap<>();
    for (BuildMessage said : said(request, folder)) {
      lines.putIfAbsent(said.signature(), said.logLine());
    }
    List<Remark> remarks = new ArrayList<>();
    Set<String> ofHeaders = new HashSet<>();
    for (BuildMessage message : messages) {
      if (inHeader(message) && !ofHeaders.add(signature(message))) {
        continue;
      }
      int line = lines.getOrDefault(message.signature(), 0);
      remarks.add(
          new Remark(
              signature(message),
              message.file(),
              message.line(),
              text(message),
              line == 0 ? "" : log,
              line));
    }
    return remarks;
  }

  /**
   * What a header makes the compiler say counts once, whoever includes it: a new file that includes
   * an old header has brought nothing new.
   */
  private static String signature(BuildMessage message) {
    return inHeader(message) ? message.ofAnyUnit().signature() : message.signature();
  }

  private static boolean inHeader(BuildMessage message) {
    return !message.unit().isEmpty();
  }

  /** A build that failed: the tools' errors with their places in source and log. */
  Observation failed(List<Diagnostic> diagnostics, BuildRequest request, Path folder)
      throws IOException {
    Path written = BuildLogs.of(request);
    Observation plain =
        Observations.failed(diagnostics.stream().map(each -> without(written, each)).toList());
    List<Finding> findings = errors(request, folder);
    return findings.isEmpty() ? plain : plain.finding(findings);
  }

  /** The log of the objects' folder is soon another's; findings point into the kept one. */
  private static Diagnostic without(Path log, Diagnostic said) {
    return new Diagnostic(
        said.code(),
        said.severity(),
        said.message(),
        said.at(),
        said.notes().stream().filter(note -> !note.text().contains(log.toString())).toList(),
        said.hint());
  }

  /** The first errors of the log. */
  List<Finding> errors(BuildRequest request, Path folder) throws IOException {
    return said(request, folder).stream()
        .filter(m -> m.severity() == Severity.ERROR && m.tool() != BuildTool.MAKE)
        .limit(MOST_FINDINGS)
        .map(this::guilty)
        .toList();
  }

  private List<BuildMessage> said(BuildRequest request, Path folder) throws IOException {
    Path kept = folder.resolve(log);
    return Files.isRegularFile(kept) ? BuildLogs.messages(kept, request) : List.of();
  }

  private Finding guilty(BuildMessage message) {
    return new Finding(
        Finding.Kind.GUILTY,
        message.file(),
        message.line(),
        text(message),
        log,
        message.logLine(),
        List.of(),
        0);
  }

  private static String text(BuildMessage message) {
    return message.option().isEmpty()
        ? message.text()
        : message.text() + " [" + message.option() + "]";
  }
}
