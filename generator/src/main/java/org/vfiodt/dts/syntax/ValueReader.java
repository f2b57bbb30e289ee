// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.Arrays;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Escapes;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/** Turns what stands behind the equals sign of a property into bytes and markers. */
final class ValueReader {
  private final FlatText text;
  private final Expressions expressions;
  private final Findings findings;
  private final BinaryFiles files;

  ValueReader(FlatText text, Expressions expressions, Findings findings, BinaryFiles files) {
    this.text = text;
    this.expressions = expressions;
    this.findings = findings;
    this.files = files;
  }

  Value read(DtsParser.ValuesContext context) {
    ValueBuilder builder = new ValueBuilder(text);
    for (ParseTree child : context.children) {
      if (child instanceof DtsParser.ValueContext value) {
        value(value, builder);
      } else if (child instanceof TerminalNode label && label.getSymbol().getType() == LABEL) {
        label(label.getSymbol(), builder);
      }
    }
    return builder.build();
  }

  private void label(Token label, ValueBuilder builder) {
    String name = label.getText();
    builder.mark(MarkerType.LABEL, name.substring(0, name.length() - 1), span(label));
  }

  private void value(DtsParser.ValueContext context, ValueBuilder builder) {
    Token first = context.getStart();
    switch (first.getType()) {
      case STRING -> string(first, builder);
      case BITS, LESS -> cells(context, builder);
      case LEFT_BRACKET -> bytes(context, builder);
      case INCBIN -> binary(context, builder);
      default -> builder.mark(MarkerType.PATH, target(context.reference(0)), span(first));
    }
  }

  private void string(Token token, ValueBuilder builder) {
    builder.mark(MarkerType.STRING, "", span(token));
    byte[] decoded = Escapes.decode(inside(token));
    byte[] ended = Arrays.copyOf(decoded, decoded.length + 1);
    builder.data(ended, token.getStartIndex(), token.getStopIndex() + 1);
  }

  private void cells(DtsParser.ValueContext context, ValueBuilder builder) {
    int bits = context.BITS() == null ? 32 : width(context.LITERAL().getSymbol());
    MarkerType type = MarkerType.ofWidth(bits);
    Token first = context.getStart();
    builder.mark(type, "", text.span(first.getStartIndex(), context.getStop().getStopIndex() + 1));
    for (ParseTree child : context.children) {
      if (child instanceof DtsParser.NumberContext number) {
        cell(number, bits, builder);
      } else if (child instanceof DtsParser.ReferenceContext reference) {
        reference(reference, bits, builder);
      } else if (child instanceof TerminalNode label && label.getSymbol().getType() == LABEL) {
        label(label.getSymbol(), builder);
      }
    }
  }

  private int width(Token literal) {
    long bits = expressions.literal(literal);
    if (bits == 8 || bits == 16 || bits == 32 || bits == 64) {
      return (int) bits;
    }
    findings.add(
        Diagnostic.at(
            span(literal), DtsCode.CELL_WIDTH, "array elements are 8, 16, 32 or 64 bits wide"));
    return 32;
  }

  private void cell(DtsParser.NumberContext number, int bits, ValueBuilder builder) {
    long value = expressions.number(number);
    long mask = bits == 64 ? -1 : (1L << bits) - 1;
    boolean fits = Long.compareUnsigned(value, mask) <= 0 || (value | mask) == -1;
    int start = number.getStart().getStartIndex();
    int end = number.getStop().getStopIndex() + 1;
    if (!fits) {
      findings.add(
          Diagnostic.at(
              text.span(start, end),
              DtsCode.CELL_OVERFLOW,
              "0x"
                  + Long.toHexString(value)
                  + " does not fit into "
                  + bits
                  + " bits; 0x"
                  + Long.toHexString(value & mask)
                  + " is left of it"));
    }
    builder.number(value, bits / 8, start, end);
  }

  private void reference(DtsParser.ReferenceContext reference, int bits, ValueBuilder builder) {
    Token token = reference.getStart();
    if (bits == 32) {
      builder.mark(MarkerType.PHANDLE, target(reference), span(token));
    } else {
      findings.add(
          Diagnostic.at(
              span(token),
              DtsCode.REFERENCE_WIDTH,
              "a reference needs a cell of 32 bits, not " + bits));
    }
    builder.number(-1, bits / 8, token.getStartIndex(), token.getStopIndex() + 1);
  }

  private void bytes(DtsParser.ValueContext context, ValueBuilder builder) {
    Token first = context.getStart();
    builder.mark(
        MarkerType.BYTES,
        "",
        text.span(first.getStartIndex(), context.getStop().getStopIndex() + 1));
    for (ParseTree child : context.children) {
      Token token = ((TerminalNode) child).getSymbol();
      if (token.getType() == BYTE) {
        int value = Integer.parseInt(token.getText(), 16);
        builder.number(value, 1, token.getStartIndex(), token.getStopIndex() + 1);
      } else if (token.getType() == LABEL) {
        label(token, builder);
      }
    }
  }

  private void binary(DtsParser.ValueContext context, ValueBuilder builder) {
    Token name = context.STRING().getSymbol();
    String path = BinaryFiles.name(inside(name));
    Span at = span(name);
    builder.mark(MarkerType.BLOB, path, at);
    boolean part = !context.number().isEmpty();
    long offset = part ? expressions.number(context.number(0)) : 0;
    long length = part ? expressions.number(context.number(1)) : -1;
    Optional<byte[]> data = files.read(path, at, offset, length);
    data.ifPresent(bytes -> builder.data(bytes, name.getStartIndex(), name.getStopIndex() + 1));
  }

  /** The label or path that a reference names. */
  static String target(DtsParser.ReferenceContext reference) {
    String written = reference.getStart().getText();
    return reference.getStart().getType() == LABEL_REFERENCE
        ? written.substring(1)
        : written.substring(2, written.length() - 1);
  }

  private static String inside(Token string) {
    String quoted = string.getText();
    return quoted.substring(1, quoted.length() - 1);
  }

  private Span span(Token token) {
    return text.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
