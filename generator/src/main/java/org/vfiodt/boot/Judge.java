// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the facts of a boot into a verdict: process exit, end of output or deadline, last phase,
 * worst kernel event. The emulator's exit code alone never decides.
 */
final class Judge {
  private final EventRules rules;

  Judge(EventRules rules) {
    this.rules = rules;
  }

  Verdict judge(BootFacts facts) {
    ConsoleFacts console = facts.console();
    Optional<KernelEvent> fatal = console.events().stream().filter(KernelEvent::fatal).findFirst();
    if (fatal.isPresent()) {
      return harmed(fatal.get());
    }
    if (console.phase() == Phase.TOKEN) {
      return tested(console);
    }
    EndJudge end = new EndJudge(facts.end(), console);
    return facts.end().ended() ? end.ended() : end.hung();
  }

  /** A boot that passed fails when its kernel warns of what the base kernel does not. */
  static Verdict compared(Verdict verdict, WarningComparison warnings) {
    if (!verdict.passed()) {
      return verdict;
    }
    if (warnings.added().isEmpty()) {
      int known = warnings.known().size();
      return known == 0 ? verdict : verdict.and(known + " known " + warnings(known));
    }
    KernelEvent first = warnings.added().get(0);
    return new Verdict(
        Verdict.Kind.FAIL,
        "the kernel warns of what its base does not: "
            + Quote.of(first.words())
            + more(warnings.added().size()),
        Optional.of(first.line()));
  }

  private Verdict harmed(KernelEvent event) {
    String title = rules.named(event.rule()).map(EventRule::title).orElse(event.rule());
    return new Verdict(
        Verdict.Kind.KERNEL_FAIL,
        title + " after " + event.phase().title() + ": " + Quote.of(event.words()),
        Optional.of(event.line()));
  }

  private static Verdict tested(ConsoleFacts console) {
    List<String> failed = new ArrayList<>();
    List<KtapTest> guilty = new ArrayList<>();
    failures("", console.tests().tests(), failed, guilty);
    if (!failed.isEmpty()) {
      int line = guilty.get(0).line();
      return new Verdict(
          Verdict.Kind.FAIL,
          "test '" + failed.get(0) + "' failed" + more(failed.size()),
          console.failures().stream().filter(failure -> failure.number() == line).findFirst());
    }
    Optional<String> why = incomplete(console.tests());
    return why.isPresent()
        ? new Verdict(
            Verdict.Kind.FAIL, "the guest came to its end, but " + why.get(), Optional.empty())
        : new Verdict(Verdict.Kind.PASS, passed(console.tests().leaves()), Optional.empty());
  }

  private static Optional<String> incomplete(KtapResults tests) {
    if (tests.complete()) {
      return tests.tests().isEmpty() ? Optional.of("its plan has no test") : Optional.empty();
    }
    return Optional.of(
        tests.problems().isEmpty() ? "no test results came" : tests.problems().get(0));
  }

  private static String passed(List<KtapTest> tests) {
    long ok = tests.stream().filter(test -> test.status() == KtapTest.Status.OK).count();
    long skipped = tests.stream().filter(test -> test.status() == KtapTest.Status.SKIPPED).count();
    long expected = tests.size() - ok - skipped;
    return ok
        + (ok == 1 ? " test passed" : " tests passed")
        + (skipped == 0 ? "" : ", " + skipped + " skipped")
        + (expected == 0 ? "" : ", " + expected + " failed as expected");
  }

  /** The innermost tests that failed, by their path. */
  private static void failures(
      String path, List<KtapTest> tests, List<String> failed, List<KtapTest> guilty) {
    for (KtapTest test : tests) {
      if (!test.status().good()) {
        String name = path + test.name();
        int before = failed.size();
        failures(name + "/", test.children(), failed, guilty);
        if (failed.size() == before) {
          failed.add(name);
          guilty.add(test);
        }
      }
    }
  }

  private static String warnings(int count) {
    return count == 1 ? "warning of the kernel" : "warnings of the kernel";
  }

  private static String more(int count) {
    return count == 1 ? "" : " and " + (count - 1) + " more";
  }
}
