// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The tests of one indentation while they are being read. */
final class KtapLevel {
  private static final int MOST_DIAGNOSTICS = 200;

  private final int indent;
  private final Map<String, KtapTest> tests = new LinkedHashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final List<String> diagnostics = new ArrayList<>();
  private String name;
  private OptionalInt plan = OptionalInt.empty();

  KtapLevel(int indent, String name) {
    this.indent = indent;
    this.name = name;
  }

  int indent() {
    return indent;
  }

  OptionalInt plan() {
    return plan;
  }

  boolean full() {
    return plan.isPresent() && tests.size() >= plan.getAsInt();
  }

  void name(String subtest) {
    name = subtest;
  }

  void plan(int count, List<String> problems) {
    if (plan.isPresent() && plan.getAsInt() != count) {
      problems.add(where() + "a second plan, 1.." + count + " after 1.." + plan.getAsInt());
    }
    plan = OptionalInt.of(count);
  }

  void diagnostic(String text) {
    if (diagnostics.size() < MOST_DIAGNOSTICS) {
      diagnostics.add(text);
    }
  }

  /** Takes a result; a number of 0 is one that the line did not give. */
  void result(int number, KtapTest test, List<String> problems) {
    int expected = tests.size() + 1;
    if (number != 0 && number != expected) {
      problems.add(
          where() + "test '" + test.name() + "' has number " + number + " instead of " + expected);
    }
    add(
        new KtapTest(
            test.name(), test.status(), test.reason(), diagnostics, test.children(), test.line()),
        problems);
    diagnostics.clear();
  }

  /** Adds a test under a name of its own; a failed child makes it fail. */
  void add(KtapTest test, List<String> problems) {
    String unique = test.name().isEmpty() ? "test " + (tests.size() + 1) : test.name();
    if (tests.containsKey(unique)) {
      problems.add(where() + "two tests have the name '" + unique + "'");
    }
    while (tests.containsKey(unique)) {
      unique = test.name() + " (" + uses.merge(test.name(), 2, (used, first) -> used + 1) + ")";
    }
    boolean childFailed = test.children().stream().anyMatch(child -> !child.status().good());
    KtapTest.Status status =
        childFailed && test.status() == KtapTest.Status.OK ? KtapTest.Status.FAILED : test.status();
    tests.put(
        unique,
        new KtapTest(
            unique, status, test.reason(), test.diagnostics(), test.children(), test.line()));
  }

  /** The tests so far, those inside an unfinished one, and one for all that were promised only. */
  List<KtapTest> withMissing(List<KtapTest> unfinished, List<String> problems) {
    List<KtapTest> all = new ArrayList<>(tests.values());
    all.addAll(unfinished);
    if (plan.isEmpty()) {
      if (indent == 0) {
        problems.add("no plan came");
      }
      return all;
    }
    int promised = plan.getAsInt();
    if (all.size() > promised) {
      problems.add(where() + all.size() + " tests came and " + promised + " were planned");
    } else if (tests.size() < promised) {
      problems.add(where() + tests.size() + " of " + promised + " planned tests reported");
    }
    return all;
  }

  /** The test that this level is inside of and whose result did not come. */
  KtapTest unfinished(List<KtapTest> children) {
    return new KtapTest(
        name.isEmpty() ? "unfinished" : name,
        KtapTest.Status.MISSING,
        "",
        diagnostics,
        children,
        0);
  }

  private String where() {
    return name.isEmpty() ? "" : "in '" + name + "': ";
  }
}
