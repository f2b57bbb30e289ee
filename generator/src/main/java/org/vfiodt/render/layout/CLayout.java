// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Lays out C as the kernel's coding style asks: tabs, no blank line after an open brace or twice,
 * labels at the margin, {@code case} under its {@code switch}, long lines broken under the open
 * parenthesis. Templates therefore need no white space of their own. Laying out a second time
 * changes nothing.
 *
 * <p>It moves white space only, and it looks at one statement per line of input: a template writes
 * {@code if (x)} and what it guards on two lines. Multi-line macros stay as they are.
 */
public final class CLayout {
  private final Deque<CFrame> frames = new ArrayDeque<>();
  private final Deque<Integer> openIfs = new ArrayDeque<>();
  private final List<String> out = new ArrayList<>();
  private int guarded = -1;
  private boolean blank;
  private boolean afterBrace = true;

  private CLayout() {
    frames.push(CFrame.file());
  }

  public static String layOut(String source) {
    CLayout layout = new CLayout();
    CReader reader = new CReader(source);
    while (reader.hasNext()) {
      layout.add(reader.next(layout.frames.peek().kind() == CFrame.Kind.LIST));
    }
    return layout.out.isEmpty() ? "" : String.join("\n", layout.out) + "\n";
  }

  private void add(CUnit unit) {
    if (unit.kind() == CUnit.Kind.BLANK) {
      blank = true;
      return;
    }
    if (blank && !afterBrace && guarded < 0 && !unit.startsWith("}")) {
      out.add("");
    }
    blank = false;
    afterBrace = false;
    switch (unit.kind()) {
      case DIRECTIVE -> directive(unit);
      case COMMENT -> comment(unit);
      default -> code(unit);
    }
  }

  private void directive(CUnit unit) {
    out.addAll(unit.lines());
  }

  private void comment(CUnit unit) {
    String indent = "\t".repeat(guarded >= 0 ? guarded : frames.peek().body());
    out.add(indent + unit.lines().get(0));
    for (String line : unit.lines().subList(1, unit.lines().size())) {
      out.add(line.isEmpty() ? indent + " *" : indent + " " + line);
    }
  }

  private void code(CUnit unit) {
    boolean closes = unit.startsWith("}") && frames.size() > 1;
    int level = closes ? frames.pop().header() : level(unit);
    emit(unit, level);
    follow(unit, level, closes);
  }

  private int level(CUnit unit) {
    if (unit.startsWith("else") && !openIfs.isEmpty()) {
      return openIfs.pop();
    }
    if (guarded >= 0) {
      return guarded;
    }
    CFrame frame = frames.peek();
    if (unit.isCase() && frame.kind() == CFrame.Kind.SWITCH) {
      return frame.header();
    }
    return unit.isLabel() ? 0 : frame.body();
  }

  private void emit(CUnit unit, int level) {
    if (!unit.keepsLines()) {
      boolean fileScope = frames.peek().kind() == CFrame.Kind.FILE;
      out.addAll(CWrapper.wrap(unit.tokens(), level, fileScope));
      return;
    }
    String indent = "\t".repeat(level);
    out.add(indent + unit.lines().get(0));
    for (String line : unit.lines().subList(1, unit.lines().size())) {
      out.add((indent + (line.startsWith("*") ? "\t " : "\t") + line).stripTrailing());
    }
  }

  /** Braces of the unit, and whether the next unit is the only one that it guards. */
  private void follow(CUnit unit, int level, boolean closed) {
    List<CToken> tokens = unit.tokens();
    for (int i = closed ? 1 : 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("{")) {
        frames.push(frames.peek().opened(tokens, i, level));
      } else if (tokens.get(i).is("}") && frames.size() > 1) {
        frames.pop();
      }
    }
    String last = unit.last();
    afterBrace = last.equals("{");
    CFrame.Kind kind = frames.peek().kind();
    boolean inFunction = kind == CFrame.Kind.CODE || kind == CFrame.Kind.SWITCH;
    boolean guards = inFunction && (last.equals(")") || last.equals("else") || last.equals("do"));
    if (!guards) {
      guarded = -1;
      return;
    }
    if (guarded < 0 && !unit.startsWith("else")) {
      openIfs.clear();
    }
    if (unit.startsWith("if")
        || (unit.startsWith("else") && tokens.size() > 1 && tokens.get(1).is("if"))) {
      openIfs.push(level);
    }
    guarded = level + 1;
  }
}
