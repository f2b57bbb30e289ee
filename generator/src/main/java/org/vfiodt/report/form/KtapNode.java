// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.report.Status;

/**
 * A test of a KTAP document with the tests in it.
 *
 * @param detail stands behind the directive of what was skipped or broke, and in a comment else
 * @param comments lines in front of the result
 */
record KtapNode(
    String name, Status status, String detail, List<String> comments, List<KtapNode> children) {
  /** Passed when all that is in it did; skipped when all of it was. */
  static KtapNode group(String name, List<String> comments, List<KtapNode> children) {
    Status status = Status.PASS;
    if (children.stream().anyMatch(child -> !child.status().good())) {
      status = Status.FAIL;
    } else if (children.stream().allMatch(child -> child.status() == Status.SKIP)) {
      status = Status.SKIP;
    }
    return new KtapNode(name, status, "", comments, children);
  }

  /** This node as the root, which has no line of its own. */
  String document() {
    StringBuilder out = new StringBuilder("KTAP version 1\n");
    body("", out);
    return out.toString();
  }

  /** Names of brothers differ: some readers keep only the last of two. */
  private void body(String indent, StringBuilder out) {
    out.append(indent).append("1..").append(children.size()).append('\n');
    Set<String> names = new HashSet<>();
    int number = 0;
    for (KtapNode child : children) {
      String name = child.word();
      for (int again = 2; !names.add(name); again++) {
        name = child.word() + " (" + again + ")";
      }
      child.write(indent, ++number, name, out);
    }
  }

  private void write(String indent, int number, String unique, StringBuilder out) {
    if (!children.isEmpty()) {
      String inner = indent + "  ";
      out.append(inner).append("KTAP version 1\n");
      out.append(inner).append("# Subtest: ").append(unique).append('\n');
      body(inner, out);
    }
    comments.forEach(text -> comment(indent, text, out));
    if (!detail.isEmpty() && (status == Status.PASS || status == Status.FAIL)) {
      comment(indent, detail, out);
    }
    out.append(indent).append(status.good() ? "ok " : "not ok ").append(number);
    out.append(' ').append(unique).append(directive()).append('\n');
  }

  private String directive() {
    String reason = Plain.line(detail).replace('#', ' ');
    return switch (status) {
      case PASS, FAIL -> "";
      case SKIP -> (" # SKIP " + reason).stripTrailing();
      case ERROR -> (" # ERROR " + reason).stripTrailing();
    };
  }

  private String word() {
    return Plain.line(name).replace('#', ' ').strip();
  }

  /** Two blanks, so that no text can pass for the name of a group of tests. */
  private static void comment(String indent, String text, StringBuilder out) {
    Plain.text(text)
        .lines()
        .forEach(line -> out.append(indent).append("#  ").append(line).append('\n'));
  }
}
