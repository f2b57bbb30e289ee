// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads a console as it comes: phases, kernel events, tests and the token. A kernel that stamps its
 * lines is believed only where a stamp stands: a guest may print any words.
 */
final class ConsoleReader {
  private static final String DONE = "vfio-dt: done ";
  private static final int MOST_FAILURES = 1000;
  private static final Pattern KERNEL = Pattern.compile("Linux version \\d+\\.\\d+.*");
  private static final Pattern READY =
      Pattern.compile("Freeing (?:unused kernel|init) .*|Run \\S+ as init process");
  private static final Pattern INIT = Pattern.compile("K?TAP version .*|vfio-dt: guest");
  private static final Pattern PLAN = Pattern.compile("1\\.\\.\\d+.*");
  private static final Pattern GUEST =
      Pattern.compile(" *(?:#|ok\\b|not ok\\b|K?TAP version|Bail out!|vfio-dt:)");

  private final String token;
  private final Consumer<ConsoleLine> listener;
  private final EventReader events;
  private final ConsoleLines lines = new ConsoleLines(this::line);
  private final KtapParser tests = new KtapParser();
  private final List<ConsoleLine> failures = new ArrayList<>();
  private Phase phase = Phase.STARTED;
  private boolean stamps;
  private Optional<ConsoleLine> last = Optional.empty();

  ConsoleReader(EventRules rules, String token, Consumer<ConsoleLine> listener) {
    this.token = token;
    this.listener = listener;
    events = new EventReader(rules);
  }

  void bytes(byte[] bytes, int length) {
    if (length > 0) {
      reach(Phase.OUTPUT);
    }
    lines.bytes(bytes, length);
  }

  void finish() {
    lines.finish();
  }

  Phase phase() {
    return phase;
  }

  /** Whether the kernel has said that it does nothing more. */
  boolean dead() {
    return events.dead();
  }

  /** Whether the kernel was harmed beyond repair. */
  boolean fatal() {
    return events.fatal();
  }

  /** Whether nothing more is to come from a dead kernel. */
  boolean lastWords() {
    return events.lastWords();
  }

  /** Whether every planned test has reported. */
  boolean testsDone() {
    return tests.done();
  }

  ConsoleFacts facts() {
    return new ConsoleFacts(phase, events.events(), tests.results(), failures, last);
  }

  private void line(SpokenLine line) {
    listener.accept(line.line());
    if (line.text().isBlank()) {
      return;
    }
    last = Optional.of(line.line());
    stamps |= line.stamped();
    boolean kernels = line.stamped() || !stamps && !GUEST.matcher(line.text()).lookingAt();
    if (!line.stamped()) {
      events.loader(line, phase);
    }
    if (kernels) {
      events.kernel(line, phase);
    }
    if (line.stamped() || KERNEL.matcher(line.text()).matches()) {
      reach(Phase.KERNEL);
    }
    if (phase.compareTo(Phase.KERNEL) >= 0 || INIT.matcher(line.text()).matches()) {
      progress(line);
    }
  }

  private void progress(SpokenLine line) {
    String text = line.text();
    if (READY.matcher(text).matches()) {
      reach(Phase.READY);
    }
    if (INIT.matcher(text).matches()) {
      reach(Phase.INIT);
    }
    tests.line(line.line().number(), text);
    if (text.stripLeading().startsWith("not ok") && failures.size() < MOST_FAILURES) {
      failures.add(line.line());
    }
    if (phase == Phase.INIT && tests.started() && PLAN.matcher(text).matches()) {
      reach(Phase.PLAN);
    }
    if (!token.isEmpty() && text.strip().equals(DONE + token)) {
      reach(Phase.TOKEN);
    }
  }

  private void reach(Phase reached) {
    if (reached.compareTo(phase) > 0) {
      phase = reached;
    }
  }
}
