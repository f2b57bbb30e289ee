// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.Optional;

/** Judges boots that came to no end of their own: neither harm nor the token was seen. */
final class EndJudge {
  private static final int SIGNAL = 128;
  private static final String SILENCE =
      ": such is a kernel with the device tree or the console of another machine";

  private final BootEnd end;
  private final ConsoleFacts console;

  EndJudge(BootEnd end, ConsoleFacts console) {
    this.end = end;
    this.console = console;
  }

  /** A deadline passed. */
  Verdict hung() {
    String waited = end.waited().map(time -> time.toSeconds() + " s").orElse("0 s");
    String status = end.emulatorStatus().map(state -> "; the machine is " + state).orElse("");
    String sentence;
    if (console.phase() == Phase.STARTED) {
      sentence = "no output at all for " + waited + status + SILENCE;
    } else if (end.flooded()) {
      sentence = "the console does not end, and nothing new came after " + reached() + lastLine();
    } else {
      sentence =
          "nothing new after "
              + reached()
              + " for "
              + waited
              + status
              + lastLine()
              + (console.phase() == Phase.OUTPUT ? SILENCE : "");
    }
    return new Verdict(Verdict.Kind.HANG, sentence, console.last());
  }

  /** The emulator ended. */
  Verdict ended() {
    int code = end.exitCode().orElse(0);
    EmulatorLog log = new EmulatorLog(end.emulatorSaid());
    String said = log.reason().map(reason -> ": " + Quote.of(reason)).orElse("");
    Optional<String> asked = log.askedBySignal();
    if (code == 0 && asked.isEmpty() && console.phase().compareTo(Phase.KERNEL) >= 0) {
      return new Verdict(
          Verdict.Kind.KERNEL_FAIL,
          "the machine switched itself off or restarted after " + reached() + lastLine(),
          console.last());
    }
    if (console.phase() == Phase.STARTED && code != 0 && code < SIGNAL && !said.isEmpty()) {
      return infra("the emulator refused to start the machine" + said);
    }
    String how =
        asked.isPresent()
            ? "was asked to end by signal " + asked.get()
            : code > SIGNAL
                ? "was ended by signal " + (code - SIGNAL)
                : "ended with exit code " + code;
    return infra("the emulator " + how + when() + said);
  }

  private String when() {
    return switch (console.phase()) {
      case STARTED -> " before any output";
      case OUTPUT -> " before the kernel's first words";
      default -> " after " + reached();
    };
  }

  private Verdict infra(String sentence) {
    return new Verdict(Verdict.Kind.INFRA, sentence, console.last());
  }

  private String reached() {
    return console.phase().title();
  }

  private String lastLine() {
    return console
        .last()
        .map(line -> "; last line: " + Quote.of(ConsoleText.withoutStamp(line.text())))
        .orElse("");
  }
}
