// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * JUnit XML in the subset that Jenkins, GitLab and GitHub actions agree on: one suite for the
 * stages and one for the guest's test cases, class name and name unique, failure and error
 * exclusive.
 */
public final class JUnitReport {
  private static final int LONGEST_TEXT = 20_000;

  private JUnitReport() {}

  public static String write(RunReport report) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuites>\n");
    List<String> stages = report.stages().stream().map(stage -> stage(stage)).toList();
    suite("vfio-dt.stages", stages, out);
    suite("vfio-dt.guest", report.cases().stream().map(each -> guestCase(each)).toList(), out);
    List<String> warnings =
        report.console().stream()
            .filter(line -> line.kind() != ConsoleReport.Kind.GUILTY)
            .map(JUnitReport::warning)
            .toList();
    if (!warnings.isEmpty()) {
      suite("vfio-dt.warnings", warnings, out);
    }
    return out.append("</testsuites>\n").toString();
  }

  private static void suite(String name, List<String> cases, StringBuilder out) {
    out.append("  <testsuite name=\"").append(name).append("\" tests=\"").append(cases.size());
    out.append("\" failures=\"").append(count(cases, "<failure"));
    out.append("\" errors=\"").append(count(cases, "<error"));
    out.append("\" skipped=\"").append(count(cases, "<skipped")).append("\">\n");
    cases.forEach(out::append);
    out.append("  </testsuite>\n");
  }

  private static long count(List<String> cases, String element) {
    return cases.stream().filter(text -> text.contains(element)).count();
  }

  private static String stage(StageReport stage) {
    String time = String.format(Locale.ROOT, " time=\"%.3f\"", stage.seconds());
    String text = String.join("\n", stage.messages());
    return testCase("vfio-dt.stages", stage.name(), time, stage.status(), stage.detail(), text);
  }

  private static String guestCase(CaseReport each) {
    List<String> names = new ArrayList<>(List.of("vfio-dt.guest"));
    names.addAll(each.suite());
    String classname = String.join(".", names);
    String text = String.join("\n", each.diagnostics());
    return testCase(classname, each.name(), "", each.status(), each.name(), text);
  }

  /** Only a warning that is known to be new is a failure. */
  private static String warning(ConsoleReport line) {
    boolean isNew = line.kind() == ConsoleReport.Kind.NEW_WARNING;
    String name = "line " + line.line() + ": " + line.text();
    Status status = isNew ? Status.FAIL : Status.PASS;
    return testCase("vfio-dt.warnings", name, "", status, line.kind().title(), line.text());
  }

  private static String testCase(
      String classname, String name, String time, Status status, String message, String text) {
    String head =
        "    <testcase classname=\""
            + escape(classname)
            + "\" name=\""
            + escape(name)
            + "\""
            + time;
    String element =
        switch (status) {
          case PASS -> "";
          case FAIL -> "failure";
          case ERROR -> "error";
          case SKIP -> "skipped";
        };
    if (element.isEmpty()) {
      return head + "/>\n";
    }
    String body = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    return head
        + ">\n      <"
        + element
        + " message=\""
        + escape(message)
        + "\">"
        + escape(body)
        + "</"
        + element
        + ">\n    </testcase>\n";
  }

  /** Escapes markup and drops what XML 1.0 cannot hold; consoles are full of ESC and NUL. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\n', '\t' -> out.appendCodePoint(c);
                default -> out.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
    return out.toString();
  }

  private static boolean allowed(int c) {
    return c >= 0x20 && c <= 0xd7ff && c != 0x7f
        || c >= 0xe000 && c <= 0xfffd
        || c >= 0x10000 && c <= 0x10ffff;
  }
}
