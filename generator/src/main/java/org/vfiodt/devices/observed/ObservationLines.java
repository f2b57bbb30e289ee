// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * Finds the statements of an observation in a file: a capture of a serial console has carriage
 * returns, escape sequences and messages of the kernel between and inside them.
 */
final class ObservationLines {
  /** A statement without the mark in front. */
  record Line(String text, Span at) {}

  private static final int MOST_LINES = 100_000;
  private static final int LONGEST = 8192;
  private static final String MARK = "> ";
  private static final Pattern ESCAPE =
      Pattern.compile("\u001b(?:\\[[0-9;?]{0,64}[ -/]{0,8}[@-~]|.)?");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]");
  private static final Pattern MESSAGE =
      Pattern.compile("(?:<\\d{1,3}>)?\\[ {0,12}\\d{1,12}\\.\\d{6}\\]");
  private static final Pattern BEGIN = Pattern.compile("vfio-dt: observation (\\d{1,9})");
  private static final Pattern END = Pattern.compile("vfio-dt: observed (\\d{1,9})");

  private final SourceFile file;
  private List<Line> lines = new ArrayList<>();
  private Optional<String> version = Optional.empty();
  private OptionalLong promised = OptionalLong.empty();
  private String torn = "";
  private int tornAt;

  private ObservationLines(SourceFile file) {
    this.file = file;
  }

  /** The statements of the last whole observation in a file. */
  static Outcome<List<Line>> of(SourceFile file) {
    ObservationLines found = new ObservationLines(file);
    return found.read() ? found.result() : Outcome.failed(found.tooLarge());
  }

  private boolean read() {
    String text = file.text();
    int start = 0;
    int number = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (++number > MOST_LINES) {
        return false;
      }
      raw(text.substring(start, Math.min(end, start + LONGEST)), start, end);
      start = end + 1;
    }
    return true;
  }

  /** A message of the kernel can stand in the middle of a line, whose rest follows behind it. */
  private void raw(String raw, int start, int end) {
    String text = clean(raw);
    Matcher message = MESSAGE.matcher(text);
    boolean cut = message.find() && (message.start() > 0 || !torn.isEmpty());
    if (cut) {
      if (torn.isEmpty()) {
        tornAt = start;
      }
      torn = shorten(torn + text.substring(0, message.start()));
    } else if (!torn.isEmpty()) {
      String whole = shorten(torn + text);
      torn = "";
      line(whole, file.span(tornAt, end));
    } else {
      line(text, file.span(start, end));
    }
  }

  private static String shorten(String text) {
    return text.substring(0, Math.min(LONGEST, text.length()));
  }

  private static String clean(String raw) {
    String text = raw.indexOf('\u001b') >= 0 ? ESCAPE.matcher(raw).replaceAll("") : raw;
    return CONTROL.matcher(text).replaceAll("").stripTrailing();
  }

  private void line(String text, Span at) {
    Matcher begin = BEGIN.matcher(text);
    Matcher end = END.matcher(text);
    if (begin.matches()) {
      lines = new ArrayList<>();
      version = Optional.of(begin.group(1));
      promised = OptionalLong.empty();
    } else if (version.isPresent() && promised.isEmpty() && end.matches()) {
      promised = OptionalLong.of(Long.parseLong(end.group(1)));
    } else if (version.isPresent() && promised.isEmpty() && text.startsWith(MARK)) {
      lines.add(new Line(text.substring(MARK.length()), at));
    }
  }

  private Outcome<List<Line>> result() {
    if (version.isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
                  ObservedCode.NO_OBSERVATION, file.name() + " holds no observation of a kernel")
              .hint("toolchain/observe/observe.sh makes one on the running board"));
    }
    if (!version.get().equals("1")) {
      return Outcome.failed(
          Diagnostic.of(
                  ObservedCode.VERSION,
                  file.name() + " holds an observation of version " + version.get())
              .hint("this tool reads version 1: take the script that comes with it"));
    }
    if (promised.isEmpty() || promised.getAsLong() != lines.size()) {
      String lacks =
          promised.isEmpty()
              ? "its last line is missing"
              : "it has " + lines.size() + " statements and says " + promised.getAsLong();
      return Outcome.failed(
          Diagnostic.of(
                  ObservedCode.CUT_SHORT, "the observation in " + file.name() + " is not whole")
              .note(lacks)
              .hint("write it to a file on the board and copy that"));
    }
    return Outcome.of(lines);
  }

  private Diagnostic tooLarge() {
    return Diagnostic.of(
        ObservedCode.LIMIT, file.name() + " has more than " + MOST_LINES + " lines");
  }
}
