// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads test results in the kernel's form, KTAP version 1 (Documentation/dev-tools/ktap.rst), and
 * in the TAP forms it grew out of. Lines that are neither are ignored, as the form demands: the
 * kernel speaks on the same console.
 */
final class KtapParser {
  private static final int DEEPEST = 16;
  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_TESTS = 50_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DIAGNOSTIC = 500;

  /** Letters of all diagnostics together. */
  private static final int MOST_TEXT = 8 << 20;

  private static final Pattern VERSION = Pattern.compile("( *)K?TAP version \\d+");
  private static final Pattern PLAN = Pattern.compile("( *)1\\.\\.(\\d+)(?: *# *(.*))?");
  private static final Pattern RESULT = Pattern.compile("( *)(not )?ok\\b(?: +(\\d+))?(?: +(.*))?");
  private static final Pattern SUBTEST = Pattern.compile("( *)# Subtest: (.*)");
  private static final Pattern DIAGNOSTIC = Pattern.compile("( *)# ?(.*)");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(?i)(.*?)(?:^| )# *(SKIP|TODO|XFAIL|TIMEOUT|ERROR)\\b:? *(.*)");

  private final Deque<KtapLevel> levels = new ArrayDeque<>();
  private final List<String> problems = new ArrayList<>();
  private String subtest = "";
  private int tests;
  private int text;

  /** Whether any test text has come. */
  boolean started() {
    return !levels.isEmpty();
  }

  /** Whether every top test of the plan has reported. */
  boolean done() {
    return !levels.isEmpty() && levels.peekLast().full();
  }

  /**
   * Takes a line.
   *
   * @param number of the console line
   * @param text without time stamp
   */
  void line(int number, String text) {
    Matcher version = VERSION.matcher(text);
    if (version.matches()) {
      open(version.group(1).length());
      return;
    }
    if (text.startsWith("Bail out!") && problems.size() < MOST_PROBLEMS) {
      problems.add("the tests gave up: " + text.substring("Bail out!".length()).strip());
    }
    if (levels.isEmpty()) {
      return;
    }
    Matcher result = RESULT.matcher(text);
    Matcher plan = PLAN.matcher(text);
    Matcher named = SUBTEST.matcher(text);
    Matcher diagnostic = DIAGNOSTIC.matcher(text);
    if (result.matches()) {
      result(number, result);
    } else if (plan.matches()) {
      plan(plan);
    } else if (named.matches()) {
      subtest = cut(named.group(2), LONGEST_NAME);
      if (levels.peek().indent() == named.group(1).length() && levels.size() > 1) {
        levels.peek().name(subtest);
      }
    } else if (diagnostic.matches()) {
      diagnostic(cut(diagnostic.group(2), LONGEST_DIAGNOSTIC));
    }
  }

  /** The results as far as they came; what was promised and did not come is missing. */
  KtapResults results() {
    if (levels.isEmpty()) {
      return new KtapResults(OptionalInt.empty(), List.of(), problems);
    }
    List<String> all = new ArrayList<>(problems);
    List<KtapTest> unfinished = List.of();
    for (KtapLevel level : levels) {
      List<KtapTest> ofLevel = level.withMissing(unfinished, all);
      if (level == levels.peekLast()) {
        return new KtapResults(level.plan(), ofLevel, all);
      }
      unfinished = List.of(level.unfinished(ofLevel));
    }
    throw new IllegalStateException("no outermost level");
  }

  private void open(int indent) {
    while (levels.size() > 1 && levels.peek().indent() >= indent) {
      KtapLevel cut = levels.pop();
      levels.peek().add(cut.unfinished(cut.withMissing(List.of(), problems)), problems);
    }
    boolean inside = levels.isEmpty() || indent > levels.peek().indent();
    if (inside && levels.size() < DEEPEST) {
      levels.push(new KtapLevel(indent, levels.isEmpty() ? "" : subtest));
    }
    subtest = "";
  }

  private void plan(Matcher plan) {
    int indent = plan.group(1).length();
    if (indent > levels.peek().indent()) {
      open(indent);
    }
    String digits = plan.group(2);
    if (digits.length() > 6) {
      problems.add("a plan of " + digits + " tests cannot be meant");
    } else if (indent == levels.peek().indent()) {
      levels.peek().plan(Integer.parseInt(digits), problems);
    }
  }

  private void result(int number, Matcher result) {
    if (++tests > MOST_TESTS) {
      if (tests == MOST_TESTS + 1) {
        problems.add("there are more than " + MOST_TESTS + " tests");
      }
      return;
    }
    int indent = result.group(1).length();
    if (indent > levels.peek().indent()) {
      open(indent);
    }
    List<KtapTest> children = List.of();
    while (levels.size() > 1 && levels.peek().indent() > indent) {
      KtapLevel closed = levels.pop();
      List<KtapTest> own = closed.withMissing(List.of(), problems);
      if (levels.peek().indent() > indent) {
        levels.peek().add(closed.unfinished(own), problems);
      } else {
        children = own;
      }
    }
    String rest = result.group(4) == null ? "" : result.group(4);
    String reason = "";
    String directive = "";
    Matcher matcher = DIRECTIVE.matcher(rest);
    if (matcher.matches()) {
      rest = matcher.group(1);
      directive = matcher.group(2).toUpperCase(Locale.ROOT);
      reason = matcher.group(3).strip();
    } else if (rest.contains(" #")) {
      rest = rest.substring(0, rest.indexOf(" #"));
    }
    String name = rest.strip().startsWith("- ") ? rest.strip().substring(2) : rest.strip();
    KtapTest.Status status = status(result.group(2) == null, directive);
    levels
        .peek()
        .result(
            result.group(3) == null ? 0 : number(result.group(3)),
            new KtapTest(
                cut(name.strip(), LONGEST_NAME),
                status,
                cut(reason, LONGEST_DIAGNOSTIC),
                List.of(),
                children,
                number),
            problems);
  }

  private void diagnostic(String words) {
    if (text + words.length() <= MOST_TEXT) {
      text += words.length();
      levels.peek().diagnostic(words);
    }
  }

  private static String cut(String words, int longest) {
    return words.substring(0, Math.min(longest, words.length()));
  }

  private static int number(String digits) {
    return digits.length() > 6 ? -1 : Integer.parseInt(digits);
  }

  private static KtapTest.Status status(boolean ok, String directive) {
    return switch (directive) {
      case "SKIP" -> KtapTest.Status.SKIPPED;
      case "XFAIL" -> KtapTest.Status.EXPECTED_FAILURE;
      case "TODO" -> ok ? KtapTest.Status.OK : KtapTest.Status.EXPECTED_FAILURE;
      case "TIMEOUT" -> KtapTest.Status.TIMED_OUT;
      case "ERROR" -> KtapTest.Status.ERROR;
      default -> ok ? KtapTest.Status.OK : KtapTest.Status.FAILED;
    };
  }
}
