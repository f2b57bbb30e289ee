// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * Finds where a brace was forgotten or is too many. A parser notices that at the end of the file,
 * or never; but people indent what they write, so the first line that does not fit its block shows
 * the place. Asked only when a source does not parse, and believed only as far as the number of
 * braces bears it out.
 */
final class BraceRepair {
  /** A source with more of them is no source that somebody indented. */
  private static final int MOST_FAULTS = 1000;

  private static final Set<Integer> STATEMENT_ENDS = Set.of(SEMICOLON, LEFT_BRACE, RIGHT_BRACE);
  private static final Set<Integer> OPENED = Set.of(NAME, SLASH, LABEL_REFERENCE, PATH_REFERENCE);
  private static final Set<Integer> STARTS =
      Set.of(NAME, LABEL, DELETE_NODE, DELETE_PROPERTY, OMIT_IF_NO_REF);

  /**
   * A block that is open.
   *
   * @param at index of its brace
   */
  private record Block(int at, Span place, int indent) {}

  /** The blocks that one file has open; an included file closes what it opens. */
  private record Context(SourceFile file, Deque<Block> blocks) {}

  private final TokenLayout layout;
  private final List<Token> tokens;
  private final Deque<Context> contexts = new ArrayDeque<>();
  private final List<BraceFault> faults = new ArrayList<>();
  private final Map<SourceFile, Integer> indented = new HashMap<>();
  private int lastStart = -1;

  private BraceRepair(FlatText text, List<Token> tokens) {
    this.layout = new TokenLayout(text);
    this.tokens = tokens;
  }

  /**
   * The faults in order; none where nothing speaks for one.
   *
   * @param tokens all of a source with the end of the file
   */
  static List<BraceFault> find(FlatText text, List<Token> tokens) {
    BraceRepair repair = new BraceRepair(text, tokens);
    repair.run();
    return repair.faults.size() < MOST_FAULTS ? repair.plausible() : List.of();
  }

  private void run() {
    survey();
    for (int i = 0; i + 1 < tokens.size() && faults.size() < MOST_FAULTS; i++) {
      Span place = layout.place(tokens.get(i));
      enter(place.file(), i);
      boolean first = place.start() != lastStart && TokenLayout.isFirst(place);
      lastStart = place.start();
      token(i, place, first);
    }
    while (!contexts.isEmpty()) {
      leave(tokens.size() - 1);
    }
  }

  /** Counts the blocks of each file whose content is indented, and takes off the others. */
  private void survey() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).getType() == LEFT_BRACE) {
        Span place = layout.place(tokens.get(i));
        Span inside = layout.place(tokens.get(i + 1));
        boolean below = inside.file() == place.file() && inside.line() > place.line();
        if (below && tokens.get(i + 1).getType() != RIGHT_BRACE) {
          boolean deeper = TokenLayout.indent(inside) > TokenLayout.indent(place);
          indented.merge(place.file(), deeper ? 1 : -1, Integer::sum);
        }
      }
    }
  }

  /** Whether most of a file is indented; elsewhere indentation says nothing. */
  private boolean indented(SourceFile file) {
    return indented.getOrDefault(file, 0) > 0;
  }

  private void enter(SourceFile file, int index) {
    if (contexts.isEmpty() || contexts.peek().file() != file) {
      lastStart = -1;
      while (contexts.stream().anyMatch(context -> context.file() == file)
          && contexts.peek().file() != file) {
        leave(index);
      }
      if (contexts.isEmpty() || contexts.peek().file() != file) {
        contexts.push(new Context(file, new ArrayDeque<>()));
      }
    }
  }

  private void leave(int index) {
    Deque<Block> blocks = contexts.pop().blocks();
    while (!blocks.isEmpty()) {
      missing(blocks.pop(), index);
    }
  }

  private void token(int index, Span place, boolean first) {
    Deque<Block> blocks = contexts.peek().blocks();
    int type = tokens.get(index).getType();
    int before = index == 0 ? SEMICOLON : tokens.get(index - 1).getType();
    boolean named = type == NAME || type == LABEL && !Set.of(COMMA, EQUALS).contains(before);
    boolean starts = STATEMENT_ENDS.contains(before) || named;
    if (type == RIGHT_BRACE) {
      close(index, place, first, blocks);
      return;
    }
    if (first && starts && indented(place.file())) {
      int indent = TokenLayout.indent(place);
      while (!blocks.isEmpty() && indent <= blocks.peek().indent()) {
        missing(blocks.pop(), index);
      }
    }
    if (type == LEFT_BRACE) {
      open(index, place, starts && !first, blocks);
    } else if (opensWithBracket(index, place)) {
      faults.add(BraceFault.wrongOpener(index));
      blocks.push(new Block(index, place, TokenLayout.indent(place)));
    } else if (OPENED.contains(type) && opensWithoutBrace(index, place)) {
      faults.add(BraceFault.opener(index));
      blocks.push(new Block(index, place, TokenLayout.indent(place)));
    }
  }

  private void open(int index, Span place, boolean stray, Deque<Block> blocks) {
    if (stray) {
      faults.add(BraceFault.strayOpener(index));
    } else {
      blocks.push(new Block(index, place, TokenLayout.indent(place)));
    }
  }

  private void close(int index, Span place, boolean first, Deque<Block> blocks) {
    if (blocks.isEmpty()) {
      faults.add(BraceFault.extra(index, -1));
      return;
    }
    int indent = TokenLayout.indent(place);
    Block innermost = blocks.peek();
    boolean fits =
        !indented(place.file())
            || indent == innermost.indent()
            || place.line() == innermost.place().line();
    if (first && !fits && blocks.stream().anyMatch(block -> block.indent() == indent)) {
      while (blocks.peek().indent() != indent) {
        missing(blocks.pop(), index);
      }
    } else if (first && !fits && indent > innermost.indent()) {
      if (!takesBack(indent)) {
        faults.add(BraceFault.extra(index, innermost.at()));
      }
      return;
    }
    blocks.pop();
  }

  /** A block was thought to be unclosed, and here is what closes it: its lines lie crooked. */
  private boolean takesBack(int indent) {
    for (int i = faults.size() - 1; i >= 0; i--) {
      BraceFault fault = faults.get(i);
      if (fault.type() == BraceFault.Type.MISSING) {
        boolean same = TokenLayout.indent(layout.place(tokens.get(fault.opener()))) == indent;
        if (same) {
          faults.remove(i);
        }
        return same;
      }
    }
    return false;
  }

  /** A name that ends its line, and a line behind it that can only belong into its body. */
  private boolean opensWithoutBrace(int index, Span place) {
    Token next = tokens.get(index + 1);
    boolean own = index == 0 || !Set.of(EQUALS, COMMA).contains(tokens.get(index - 1).getType());
    if (!own || !(STARTS.contains(next.getType()) || next.getType() == RIGHT_BRACE)) {
      return false;
    }
    Span below = layout.place(next);
    int deeper = TokenLayout.indent(below) - TokenLayout.indent(place);
    return below.file() == place.file()
        && below.line() > place.line()
        && TokenLayout.isFirst(below)
        && (deeper > 0 || deeper == 0 && next.getType() == RIGHT_BRACE);
  }

  /** {@code name (} at the end of a line. */
  private boolean opensWithBracket(int index, Span place) {
    if (index == 0
        || !tokens.get(index).getText().equals("(")
        || tokens.get(index - 1).getType() != NAME) {
      return false;
    }
    Span below = layout.place(tokens.get(index + 1));
    return below.file() == place.file() && below.line() > place.line();
  }

  /** Unless what closes the block was just taken for one too many: its line lies crooked. */
  private void missing(Block block, int index) {
    BraceFault last = faults.isEmpty() ? null : faults.get(faults.size() - 1);
    if (last != null
        && last.type() == BraceFault.Type.EXTRA
        && last.opener() == block.at()
        && last.index() >= index - 2) {
      faults.remove(faults.size() - 1);
    } else {
      faults.add(BraceFault.missing(index, block.at()));
    }
  }

  /** What the count of braces bears out, file by file. */
  private List<BraceFault> plausible() {
    Map<SourceFile, Integer> open = new HashMap<>();
    for (Token token : tokens) {
      int change = token.getType() == LEFT_BRACE ? 1 : token.getType() == RIGHT_BRACE ? -1 : 0;
      if (change != 0) {
        open.merge(layout.place(token).file(), change, Integer::sum);
      }
    }
    List<BraceFault> kept = new ArrayList<>();
    for (BraceFault fault : faults) {
      int change =
          switch (fault.type()) {
            case OPENER, WRONG_OPENER -> 1;
            case STRAY_OPENER -> -1;
            case MISSING, EXTRA -> 0;
          };
      if (change != 0) {
        open.merge(file(fault), change, Integer::sum);
        kept.add(fault);
      }
    }
    for (BraceFault fault : faults) {
      int left = open.getOrDefault(file(fault), 0);
      boolean missing = fault.type() == BraceFault.Type.MISSING && left > 0;
      if (missing || fault.type() == BraceFault.Type.EXTRA && left < 0) {
        open.merge(file(fault), missing ? -1 : 1, Integer::sum);
        kept.add(fault);
      }
    }
    kept.sort(Comparator.comparingInt(BraceFault::index));
    return kept;
  }

  /** The file of the block that a fault is about. */
  private SourceFile file(BraceFault fault) {
    int about = fault.opener() >= 0 ? fault.opener() : fault.index();
    return layout.place(tokens.get(about)).file();
  }
}
