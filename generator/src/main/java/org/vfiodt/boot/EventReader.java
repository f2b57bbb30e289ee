// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what the kernel says about its health, and where in the kernel it happened. */
final class EventReader {
  private static final int MOST_EVENTS = 1000;
  private static final int REPORT_LINES = 40;
  private static final Pattern LAST_WORDS =
      Pattern.compile(
          "---\\[ end Kernel panic|Rebooting in \\d+ seconds|Reboot failed|Unable to restart system");

  private final EventRules rules;
  private final List<KernelEvent> events = new ArrayList<>();
  private Optional<Pattern> place = Optional.empty();
  private int placeUntil;
  private boolean dead;
  private boolean lastWords;
  private boolean fatal;

  EventReader(EventRules rules) {
    this.rules = rules;
  }

  List<KernelEvent> events() {
    return List.copyOf(events);
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

  /** Takes a line of the kernel. */
  void kernel(SpokenLine line, Phase phase) {
    lastWords |= dead && LAST_WORDS.matcher(line.text()).lookingAt();
    findPlace(line);
    rules
        .find(EventRule.Speaker.KERNEL, line.text())
        .filter(rule -> rule.kind() != EventRule.Kind.OFF || phase != Phase.TOKEN)
        .ifPresent(rule -> add(rule, line, phase));
  }

  /** Takes a line without time stamp. */
  void loader(SpokenLine line, Phase phase) {
    boolean running = phase.compareTo(Phase.KERNEL) >= 0;
    rules
        .find(EventRule.Speaker.LOADER, line.text())
        .filter(rule -> running == (rule.kind() == EventRule.Kind.RESTART))
        .ifPresent(rule -> add(rule, line, phase));
  }

  private void findPlace(SpokenLine line) {
    if (place.isEmpty() || line.line().number() > placeUntil) {
      return;
    }
    Matcher matcher = place.get().matcher(line.text());
    if (matcher.find() && matcher.group(1) != null) {
      events.add(events.remove(events.size() - 1).in(matcher.group(1)));
      place = Optional.empty();
    }
  }

  private void add(EventRule rule, SpokenLine line, Phase phase) {
    dead |= rule.last();
    fatal |= rule.fatal();
    if (events.size() == MOST_EVENTS) {
      place = Optional.empty();
      return;
    }
    String signature = EventSignature.of(rule.name(), line.text());
    events.add(new KernelEvent(rule.name(), rule.fatal(), phase, line.line(), signature));
    place = rule.place();
    placeUntil = line.line().number() + REPORT_LINES;
  }
}
