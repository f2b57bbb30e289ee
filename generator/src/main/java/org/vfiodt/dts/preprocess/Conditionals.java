// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.vfiodt.source.Span;

/** The open {@code #if} groups of one file. */
final class Conditionals {
  private static final class Group {
    private final Span opened;
    private final boolean outerActive;
    private boolean active;
    private boolean taken;
    private boolean elseSeen;

    private Group(Span opened, boolean outerActive, boolean condition) {
      this.opened = opened;
      this.outerActive = outerActive;
      this.active = outerActive && condition;
      this.taken = condition;
    }
  }

  private final Deque<Group> groups = new ArrayDeque<>();
  private Span closedLast;

  boolean active() {
    return groups.isEmpty() || groups.peek().active;
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  int depth() {
    return groups.size();
  }

  void open(Span at, boolean condition) {
    groups.push(new Group(at, active(), condition));
  }

  /** Whether the condition of an {@code #elif} matters: nothing before it was taken. */
  boolean wantsElif() {
    Group group = groups.peek();
    return group.outerActive && !group.taken;
  }

  void elif(boolean condition) {
    Group group = groups.peek();
    group.active = group.outerActive && !group.taken && condition;
    group.taken |= condition;
  }

  /** Enters the other half. */
  void otherwise() {
    Group group = groups.peek();
    group.active = group.outerActive && !group.taken;
    group.taken = true;
    group.elseSeen = true;
  }

  boolean elseSeen() {
    return !groups.isEmpty() && groups.peek().elseSeen;
  }

  void close() {
    closedLast = groups.pop().opened;
  }

  /** Where the group starts that was closed last. */
  Optional<Span> closedLast() {
    return Optional.ofNullable(closedLast);
  }

  /** Where the innermost open group starts. */
  Optional<Span> innermost() {
    return Optional.ofNullable(groups.peek()).map(group -> group.opened);
  }
}
