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
  private static final int SIGNAL = 128;
  private static final int LONGEST_QUOTE = 120;

  private final EventRules rules;

  Judge(EventRules rules) {
    this.rules = rules;
  }

  Verdict judge(BootFacts facts) {
    Optional<KernelEvent> fatal = facts.events().stream().filter(KernelEvent::fatal).findFirst();
    if (fatal.isPresent()) {
      return new Verdict(
          Verdict.Kind.KERNEL_FAIL,
          title(fatal.get())
              + when(facts.phase())
              + ": "
              + quote(ConsoleText.withoutStamp(fatal.get().line().text())),
          Optional.of(fatal.get().line()));
    }
    if (facts.phase() == Phase.TOKEN) {
      return tested(facts);
    }
    return facts.waited().isPresent() ? hung(facts) : ended(facts);
  }

  private static Verdict tested(BootFacts facts) {
    List<String> failed = new ArrayList<>();
    List<KtapTest> guilty = new ArrayList<>();
    failures("", facts.tests().tests(), failed, guilty);
    if (!failed.isEmpty()) {
      int line = guilty.get(0).line();
      String others = failed.size() == 1 ? "" : " and " + (failed.size() - 1) + " more";
      return new Verdict(
          Verdict.Kind.FAIL,
          "test '" + failed.get(0) + "' failed" + others,
          facts.failures().stream().filter(failure -> failure.number() == line).findFirst());
    }
    if (!facts.tests().complete()) {
      String why =
          facts.tests().problems().isEmpty()
              ? "no test results came"
              : facts.tests().problems().get(0);
      return new Verdict(
          Verdict.Kind.FAIL, "the guest came to its end, but " + why, Optional.empty());
    }
    return new Verdict(Verdict.Kind.PASS, passed(facts.tests().leaves()), Optional.empty());
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

  private static Verdict hung(BootFacts facts) {
    String waited = facts.waited().get().toSeconds() + " s";
    String status = facts.emulatorStatus().map(state -> "; the machine is " + state).orElse("");
    String sentence =
        facts.phase() == Phase.STARTED
            ? "no output at all for " + waited + status
            : "nothing new after "
                + facts.phase().title()
                + " for "
                + waited
                + status
                + facts.last().map(line -> "; last line: " + quote(line.text())).orElse("");
    return new Verdict(Verdict.Kind.HANG, sentence, facts.last());
  }

  private static Verdict ended(BootFacts facts) {
    int code = facts.exitCode().orElse(0);
    String how =
        code > SIGNAL ? "was ended by signal " + (code - SIGNAL) : "ended with exit code " + code;
    String said = facts.emulatorSaid().isEmpty() ? "" : ": " + quote(facts.emulatorSaid().get(0));
    if (facts.phase() == Phase.STARTED) {
      String sentence =
          code != 0 && code < SIGNAL && !said.isEmpty()
              ? "the emulator refused to start the machine" + said
              : "the emulator " + how + " before any output" + said;
      return new Verdict(Verdict.Kind.INFRA, sentence, Optional.empty());
    }
    if (facts.phase() == Phase.OUTPUT) {
      return new Verdict(
          Verdict.Kind.INFRA,
          "the emulator " + how + " before the kernel's banner" + said,
          facts.last());
    }
    if (code != 0) {
      return new Verdict(
          Verdict.Kind.INFRA, "the emulator " + how + when(facts.phase()) + said, facts.last());
    }
    return new Verdict(
        Verdict.Kind.KERNEL_FAIL,
        "the machine switched itself off or restarted" + when(facts.phase()),
        facts.last());
  }

  private String title(KernelEvent event) {
    return rules.rules().stream()
        .filter(rule -> rule.name().equals(event.rule()))
        .findFirst()
        .map(EventRule::title)
        .orElse(event.rule());
  }

  private static String when(Phase phase) {
    return " after " + phase.title();
  }

  private static String quote(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
