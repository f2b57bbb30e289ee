// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes what stands under {@code #if 0} out of a file: it is as good as a comment. */
final class DeadCode {
  private final Lexed lexed;
  private final List<Token> tokens = new ArrayList<>();
  private final List<Range> directives = new ArrayList<>();
  private final Deque<Boolean> dead = new ArrayDeque<>();
  private int next;

  private DeadCode(Lexed lexed) {
    this.lexed = lexed;
  }

  static Lexed removed(Lexed lexed) {
    DeadCode scan = new DeadCode(lexed);
    lexed.directives().forEach(scan::directive);
    scan.take(Integer.MAX_VALUE, scan.live());
    return new Lexed(scan.tokens, scan.directives, lexed.comments());
  }

  private boolean live() {
    return !dead.contains(true);
  }

  private void directive(Range range) {
    take(range.start(), live());
    String word = word(1);
    boolean opens = word.equals("if") || word.equals("ifdef") || word.equals("ifndef");
    boolean before = live();
    if (opens) {
      dead.push(word.equals("if") && word(2).equals("0") && word(3).isEmpty());
    } else if ((word.equals("else") || word.equals("elif")) && !dead.isEmpty()) {
      dead.pop();
      dead.push(false);
    } else if (word.equals("endif") && !dead.isEmpty()) {
      dead.pop();
    }
    boolean kept = before || live();
    take(range.end(), kept);
    if (kept) {
      directives.add(range);
    }
  }

  /** A word of the directive whose number sign is next; empty behind its last. */
  private String word(int number) {
    int line = next;
    for (int i = line; i <= line + number; i++) {
      if (i >= lexed.tokens().size() || !lexed.tokens().get(i).directive()) {
        return "";
      }
    }
    Token token = lexed.tokens().get(line + number);
    return token.is("#") ? "" : token.text();
  }

  private void take(int end, boolean keep) {
    List<Token> all = lexed.tokens();
    while (next < all.size() && all.get(next).start() < end) {
      if (keep) {
        tokens.add(all.get(next));
      }
      next++;
    }
  }
}
