// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Severity;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/** Says why a build failed: the tools' own words at the place they name, in the order they came. */
record BuildFailure(Path tree, Path log) {
  private static final int MOST = 10;
  private static final int LAST_LINES = 5;
  private static final long BIGGEST_SOURCE = 4 << 20;
  private static final Pattern REPEATED =
      Pattern.compile("Error \\d+(?: \\(ignored\\))?$|Waiting for unfinished jobs");
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "(?:.*: )?(\\S+): (?:command not found|not found|No such file or directory|Command not found)");

  List<Diagnostic> explain(CommandResult result, List<BuildMessage> messages) {
    if (result.timedOut()) {
      return List.of(withLog(Diagnostic.of(KbuildCode.TIMED_OUT, "make did not end in time"), 1));
    }
    List<Diagnostic> diagnostics = new ArrayList<>();
    boolean more = false;
    for (int i = 0; i < messages.size(); i++) {
      BuildMessage message = messages.get(i);
      if (message.severity() == Severity.ERROR && !consequence(message)) {
        more = diagnostics.size() == MOST;
        if (more) {
          break;
        }
        Diagnostic found = notes(one(message), messages.subList(i + 1, messages.size()));
        diagnostics.add(diagnostics.isEmpty() ? withLog(found, message.logLine()) : found);
      }
    }
    if (diagnostics.isEmpty()) {
      diagnostics.add(unexplained(result, messages));
    }
    if (more) {
      int last = diagnostics.size() - 1;
      diagnostics.set(last, diagnostics.get(last).note("there are more errors in the log"));
    }
    return diagnostics;
  }

  /** Make and the compiler driver repeat that something below them failed. */
  private static boolean consequence(BuildMessage message) {
    return message.text().contains("ld returned ")
        || (message.tool() == BuildTool.MAKE && REPEATED.matcher(message.text()).find());
  }

  private Diagnostic one(BuildMessage message) {
    if (message.text().contains("No space left on device")) {
      return Diagnostic.of(KbuildCode.NO_ROOM, "the disk is full: " + message.text());
    }
    Matcher notFound = NOT_FOUND.matcher(message.text());
    if (message.tool() == BuildTool.SHELL && notFound.matches()) {
      return Diagnostic.of(
              KbuildCode.NO_TOOL,
              "the build needs the program '" + notFound.group(1) + "', which is not installed")
          .hint("'vfio-dt doctor --install' installs what is missing");
    }
    String option = message.option().isEmpty() ? "" : " [" + message.option() + "]";
    return at(message, KbuildCode.TOOL_MESSAGE, message.text() + option);
  }

  private static Diagnostic notes(Diagnostic diagnostic, List<BuildMessage> following) {
    Diagnostic result = diagnostic;
    for (BuildMessage message : following) {
      if (message.severity() != Severity.NOTE || result.notes().size() == LAST_LINES) {
        break;
      }
      result = result.note(message.place() + ": " + message.text());
    }
    return result;
  }

  private Diagnostic unexplained(CommandResult result, List<BuildMessage> messages) {
    Diagnostic diagnostic =
        messages.stream()
            .filter(message -> message.severity() == Severity.ERROR)
            .findFirst()
            .map(
                m ->
                    withLog(at(m, KbuildCode.MAKE_FAILED, "make failed: " + m.text()), m.logLine()))
            .orElseGet(
                () ->
                    withLog(
                        Diagnostic.of(
                            KbuildCode.MAKE_FAILED,
                            "make ended with exit code " + result.exitCode()),
                        1));
    List<String> tail = result.tail();
    for (String line : tail.subList(Math.max(0, tail.size() - LAST_LINES), tail.size())) {
      diagnostic = diagnostic.note(line);
    }
    return diagnostic;
  }

  private Diagnostic withLog(Diagnostic diagnostic, int line) {
    return diagnostic.note("the whole log is " + log + ", this is line " + line);
  }

  private Diagnostic at(BuildMessage message, KbuildCode code, String text) {
    Path file = tree.resolve(message.file()).normalize();
    try {
      if (message.line() > 0
          && file.startsWith(tree)
          && Files.isRegularFile(file)
          && Files.size(file) < BIGGEST_SOURCE) {
        String source = Files.readString(file, StandardCharsets.ISO_8859_1);
        return Diagnostic.at(span(new SourceText(message.file(), source), message), code, text);
      }
    } catch (IOException e) {
      return Diagnostic.of(code, message.place() + ": " + text);
    }
    return Diagnostic.of(code, (message.file().isEmpty() ? "" : message.place() + ": ") + text);
  }

  private static Span span(SourceText text, BuildMessage message) {
    int offset = 0;
    for (int line = 1; line < message.line(); line++) {
      int next = text.text().indexOf('\n', offset);
      if (next < 0) {
        break;
      }
      offset = next + 1;
    }
    int start = offset + Math.max(0, message.column() - 1);
    return SourceFile.root(text).span(start, start + 1);
  }
}
