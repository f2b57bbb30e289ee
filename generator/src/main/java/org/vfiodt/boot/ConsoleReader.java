// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a console as it comes: phases, kernel events, tests and the token. */
final class ConsoleReader {
  private static final String DONE = "vfio-dt: done ";
  private static final int MOST_EVENTS = 1000;
  private static final int REPORT_LINES = 40;
  private static final Pattern KERNEL = Pattern.compile("Linux version \\d+\\.\\d+.*");
  private static final Pattern INIT =
      Pattern.compile(
          "Freeing (?:unused kernel|init) .*|Run \\S+ as init process|K?TAP version .*|vfio-dt: guest");
  private static final Pattern PLAN = Pattern.compile("1\\.\\.\\d+.*");
  private static final Pattern LAST_WORDS =
      Pattern.compile("---\\[ end Kernel panic|Rebooting in \\d+ seconds|Reboot failed");
  private static final Pattern FAULT_PLACE = Pattern.compile("(?:PC is at|pc : ) ?(\\S+).*");

  private final EventRules rules;
  private final String token;
  private final Consumer<ConsoleLine> listener;
  private final ConsoleLines lines = new ConsoleLines(this::line);
  private final KtapParser tests = new KtapParser();
  private final List<KernelEvent> events = new ArrayList<>();
  private final List<ConsoleLine> failures = new ArrayList<>();
  private Phase phase = Phase.STARTED;
  private boolean dead;
  private boolean fatal;
  private boolean lastWords;
  private int placeUntil;
  private Optional<ConsoleLine> last = Optional.empty();

  ConsoleReader(EventRules rules, String token, Consumer<ConsoleLine> listener) {
    this.rules = rules;
    this.token = token;
    this.listener = listener;
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
    return dead;
  }

  /** Whether the kernel was harmed beyond repair. */
  boolean fatal() {
    return fatal;
  }

  /** Whether nothing more is to come from a dead kernel. */
  boolean lastWords() {
    return lastWords;
  }

  List<KernelEvent> events() {
    return List.copyOf(events);
  }

  /** Lines by which tests said that they failed. */
  List<ConsoleLine> failures() {
    return List.copyOf(failures);
  }

  KtapResults tests() {
    return tests.results();
  }

  /** Whether every planned test has reported. */
  boolean testsDone() {
    return tests.done();
  }

  /** The last line that was not empty. */
  Optional<ConsoleLine> last() {
    return last;
  }

  private void line(ConsoleLine line) {
    listener.accept(line);
    String text = ConsoleText.withoutStamp(line.text());
    if (text.isBlank()) {
      return;
    }
    last = Optional.of(line);
    if (KERNEL.matcher(text).matches()) {
      reach(Phase.KERNEL);
    } else if (phase.compareTo(Phase.KERNEL) >= 0) {
      user(line, text);
    }
    event(line, text);
  }

  private void user(ConsoleLine line, String text) {
    if (INIT.matcher(text).matches()) {
      reach(Phase.INIT);
    }
    tests.line(line.number(), text);
    if (text.stripLeading().startsWith("not ok") && failures.size() < MOST_EVENTS) {
      failures.add(line);
    }
    if (phase == Phase.INIT && tests.started() && PLAN.matcher(text).matches()) {
      reach(Phase.PLAN);
    }
    if (!token.isEmpty() && text.strip().equals(DONE + token)) {
      reach(Phase.TOKEN);
    }
  }

  private void event(ConsoleLine line, String text) {
    lastWords |= dead && LAST_WORDS.matcher(text).find();
    var place = FAULT_PLACE.matcher(text);
    if (line.number() <= placeUntil && place.matches()) {
      KernelEvent event = events.remove(events.size() - 1);
      String signature = EventSignature.of(event.signature() + " in", place.group(1));
      events.add(new KernelEvent(event.rule(), event.fatal(), event.line(), signature));
      placeUntil = 0;
    }
    Optional<EventRule> rule = rules.find(text);
    if (rule.isPresent() && events.size() < MOST_EVENTS) {
      String name = rule.get().name();
      events.add(new KernelEvent(name, rule.get().fatal(), line, EventSignature.of(name, text)));
      placeUntil = line.number() + REPORT_LINES;
      dead |= rule.get().last();
      fatal |= rule.get().fatal();
    }
  }

  private void reach(Phase reached) {
    if (reached.compareTo(phase) > 0) {
      phase = reached;
    }
  }
}
