// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecParser.SelectorContext;
import org.vfiodt.grammar.DriverSpecParser.SelectorsContext;
import org.vfiodt.grammar.DriverSpecParser.TextContext;
import org.vfiodt.grammar.DriverSpecParser.WordContext;
import org.vfiodt.grammar.DriverSpecParser.WordsContext;
import org.vfiodt.source.Span;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.Selector;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;
import org.vfiodt.spec.TextLiteral;
import org.vfiodt.spec.Word;

/** Tokens to values; what a token cannot hold is reported and left out. */
final class Values {
  /** Digits, leading zeros aside, that fit into a long even as a number of seconds. */
  private static final int MOST_DIGITS = 12;

  private static final long HIGHEST_32_BIT = 0xffff_ffffL;

  private final SpecTokens tokens;
  private final List<Diagnostic> diagnostics;

  Values(SpecTokens tokens, List<Diagnostic> diagnostics) {
    this.tokens = tokens;
    this.diagnostics = diagnostics;
  }

  Span span(Token token) {
    return tokens.span(token);
  }

  Span span(TerminalNode node) {
    return span(node.getSymbol());
  }

  Span span(ParserRuleContext context) {
    Token last = context.getStop();
    return last == null ? span(context.getStart()) : span(context.getStart()).to(span(last));
  }

  Located<String> string(TerminalNode node) {
    return string(node.getSymbol());
  }

  Located<String> text(TextContext text) {
    return string(text.getStart());
  }

  private Located<String> string(Token token) {
    Span at = span(token);
    for (int offset : TextLiteral.badEscapes(token.getText())) {
      int start = at.start() + offset;
      diagnostics.add(
          Diagnostic.at(
                  at.file().span(start, Math.min(start + 2, at.end())),
                  SpecCode.BAD_ESCAPE,
                  "unknown escape in a string")
              .hint("known are \\\", \\\\, \\n and \\t; a backslash itself is written \\\\"));
    }
    return new Located<>(TextLiteral.decode(token.getText()), at);
  }

  Located<String> word(WordContext word) {
    return new Located<>(word.getText(), span(word));
  }

  /** The word as one value of an enum; the grammar lets nothing else through. */
  <T extends Word> Located<T> word(Token token, T[] values) {
    for (T value : values) {
      if (value.word().equals(token.getText())) {
        return new Located<>(value, span(token));
      }
    }
    throw new IllegalStateException("no value for the keyword " + token.getText());
  }

  Listed<String> words(WordsContext words) {
    Listed<String> list = new Listed<>(diagnostics);
    words.word().forEach(word -> list.add(word(word)));
    return list;
  }

  /** A value of 32 bits. */
  Optional<Located<Long>> number(TerminalNode node) {
    return number(node, HIGHEST_32_BIT, "does not fit into 32 bits");
  }

  /** A position in a devicetree list. */
  Optional<Located<Integer>> index(TerminalNode node) {
    int highest = SpecLimits.INDEX;
    return number(node, highest, "is no index, the highest is " + highest)
        .map(number -> new Located<>(number.value().intValue(), number.at()));
  }

  Optional<Located<Integer>> seriesVersion(TerminalNode node) {
    int highest = SpecLimits.SERIES_VERSION;
    return number(node, highest, "is no version of a series, the highest is " + highest)
        .map(number -> new Located<>(number.value().intValue(), number.at()));
  }

  /** A time whose microseconds fit into 32 bits. */
  Optional<Located<Duration>> time(TerminalNode node) {
    String text = node.getText();
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    long unit =
        switch (text.substring(digits)) {
          case "us" -> 1;
          case "ms" -> 1_000;
          default -> 1_000_000;
        };
    OptionalLong count = parse(text.substring(0, digits), 10);
    long micros = count.orElse(HIGHEST_32_BIT) * unit;
    if (count.isEmpty() || micros > HIGHEST_32_BIT) {
      tooLarge(node, "does not fit into 32 bits of microseconds");
      return Optional.empty();
    }
    return Optional.of(new Located<>(Duration.of(micros, ChronoUnit.MICROS), span(node)));
  }

  Listed<Selector> selectors(SelectorsContext selectors) {
    Listed<Selector> list = new Listed<>(diagnostics);
    selectors.selector().forEach(selector -> selector(selector).ifPresent(list::add));
    return list;
  }

  private Optional<Located<Selector>> selector(SelectorContext selector) {
    if (selector.STRING() != null) {
      Located<String> name = string(selector.STRING());
      return Optional.of(new Located<>(new Selector.Name(name.value()), name.at()));
    }
    if (selector.NUMBER() != null) {
      return index(selector.NUMBER())
          .map(index -> new Located<>(new Selector.Index(index.value()), index.at()));
    }
    return Optional.of(new Located<>(new Selector.All(), span(selector)));
  }

  private Optional<Located<Long>> number(TerminalNode node, long highest, String otherwise) {
    if (tokens.isBroken(node.getSymbol())) {
      return Optional.empty();
    }
    String text = node.getText();
    OptionalLong value = text.startsWith("0x") ? parse(text.substring(2), 16) : parse(text, 10);
    if (value.isEmpty() || value.getAsLong() > highest) {
      tooLarge(node, otherwise);
      return Optional.empty();
    }
    return Optional.of(new Located<>(value.getAsLong(), span(node)));
  }

  /** Empty when the number has too many digits. */
  private static OptionalLong parse(String digits, int radix) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.length() - from > MOST_DIGITS
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(digits, from, digits.length(), radix));
  }

  private void tooLarge(TerminalNode node, String message) {
    String shown = node.getText().length() > 24 ? "the number" : node.getText();
    diagnostics.add(Diagnostic.at(span(node), SpecCode.NUMBER_RANGE, shown + " " + message));
  }
}
