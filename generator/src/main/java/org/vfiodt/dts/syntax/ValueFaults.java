// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;

/** What stands wrong in the value of a property. */
final class ValueFaults {
  private static final Set<Integer> OPERATORS =
      Set.of(
          PLUS,
          MINUS,
          STAR,
          SLASH,
          PERCENT,
          NOT,
          BIT_NOT,
          BIT_AND,
          BIT_OR,
          BIT_XOR,
          OR,
          SHIFT_LEFT,
          QUESTION,
          EQUAL,
          NOT_EQUAL,
          LESS_EQUAL,
          GREATER_EQUAL);

  private static final Set<Integer> OPERANDS = Set.of(LITERAL, CHARACTER, LEFT_PAREN, WORD);

  private ValueFaults() {}

  /** Something where a value starts that no value starts with. */
  static Optional<Diagnostic> start(SyntaxFault fault) {
    if (!fault.wantsValue()) {
      return Optional.empty();
    }
    return switch (fault.type()) {
      case LITERAL -> numbers(fault, fault.rest());
      case LEFT_PAREN ->
          fault.following(1) == STRING
              ? fault.tell("a list of strings stands without brackets")
              : numbers(fault, fault.rest());
      case CHARACTER ->
          fault.tell("a string stands between double quotes", "write " + doubled(fault.text()));
      case WORD -> word(fault);
      case SHIFT_LEFT -> fault.tell("this '<' is one too many");
      case LEFT_BRACE -> fault.tell("a value cannot start with '{'", "bytes stand in '[' and ']'");
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> numbers(SyntaxFault fault, String rest) {
    String inside = rest.endsWith(">") ? rest.substring(0, rest.length() - 1) : rest;
    if (inside.matches("\\([\\w ]{1,60}\\)")) {
      inside = inside.substring(1, inside.length() - 1);
    }
    boolean simple = inside.matches("[\\w ()+*-]{1,60}");
    Diagnostic told = fault.told("numbers stand between '<' and '>'");
    return Optional.of(simple ? told.hint("write <" + inside + ">") : told);
  }

  private static String doubled(String quoted) {
    return "\"" + quoted.substring(1, quoted.length() - 1).replace("\"", "\\\"") + "\"";
  }

  private static Optional<Diagnostic> word(SyntaxFault fault) {
    String word = fault.text();
    if (fault.words().isLabel(word, fault.tokens())) {
      return fault.tell(
          "expected a value, found the label '" + word + "'",
          "did you mean '&" + word + "' or \"" + word + "\"?");
    }
    String rest = fault.rest();
    if (rest.endsWith("\"") && rest.indexOf('"') == rest.length() - 1) {
      return fault.tell("the string has no opening quote", "write \"" + rest);
    }
    String text = rest.matches("[\\w .,/@:+-]{1,60}") ? rest : word;
    return fault.tell(
        "expected a value, found '" + word + "'", "a string needs quotes: \"" + text + "\"");
  }

  /** Something between {@code <} and {@code >}. */
  static Optional<Diagnostic> cells(SyntaxFault fault) {
    if (!fault.wantsCells()) {
      return Optional.empty();
    }
    return switch (fault.type()) {
      case COMMA -> fault.tell("cells are separated by blanks, not by commas");
      case STRING -> fault.tell("a string cannot stand between '<' and '>'");
      case LEFT_BRACKET -> fault.tell("bytes cannot stand between '<' and '>'");
      case AND -> fault.tell("this '&' is one too many");
      case LESS -> fault.tell("this '<' is one too many");
      case SHIFT_RIGHT -> fault.tell("this '>' is one too many");
      case BIT_AND ->
          fault.adjoinsNext() && fault.following(1) == SLASH
              ? fault.tell("a path stands in braces behind '&'", "write &{/path}")
              : expression(fault);
      default -> expression(fault);
    };
  }

  private static Optional<Diagnostic> expression(SyntaxFault fault) {
    return OPERATORS.contains(fault.type()) && !fault.isOnLaterLine()
        ? fault.tell("an expression stands in brackets", "for example <(1 + 2)>")
        : Optional.empty();
  }

  /** Something inside of an expression. */
  static Optional<Diagnostic> operand(SyntaxFault fault) {
    boolean inside = fault.wants(RIGHT_PAREN) || fault.wants(LITERAL) && fault.wants(LEFT_PAREN);
    if (!inside || fault.wants(GREATER) && fault.wants(LABEL)) {
      return Optional.empty();
    }
    if (fault.type() == LABEL_REFERENCE || fault.type() == PATH_REFERENCE) {
      return fault.tell("a reference cannot be part of an expression");
    }
    boolean operatorMissing = fault.wants(RIGHT_PAREN) && OPERANDS.contains(fault.type());
    return operatorMissing && !fault.isOnLaterLine()
        ? fault.tell("expected an operator or ')', found '" + fault.text() + "'")
        : Optional.empty();
  }

  /** Something behind a whole value. */
  static Optional<Diagnostic> end(SyntaxFault fault) {
    if (fault.before() == null) {
      return Optional.empty();
    }
    boolean ends = fault.type() == SEMICOLON || fault.type() == COMMA;
    if (ends && fault.before().getType() == GREATER && fault.wants(LEFT_PAREN)) {
      return Optional.of(
          Diagnostic.at(
              fault.layout().place(fault.before()),
              DtsCode.MISSING_TOKEN,
              "expected ')' before '>'"));
    }
    if (fault.wants(SEMICOLON) && fault.before().getType() != NAME && fault.startsValue()) {
      String message = "expected ',' or ';' after " + SyntaxMessages.quote(fault.before());
      return Optional.of(
          fault.isOnLaterLine()
              ? Diagnostic.at(fault.layout().end(fault.before()), DtsCode.MISSING_TOKEN, message)
              : fault.told(message + ", found " + SyntaxMessages.quote(fault.token())));
    }
    if (fault.before().getType() == COMMA && STATEMENTS.contains(fault.type())) {
      return Optional.of(
          Diagnostic.at(
                  fault.layout().place(fault.before()),
                  DtsCode.SYNTAX,
                  "expected ';' instead of ','")
              .hint("a comma says that another value follows"));
    }
    return Optional.empty();
  }

  private static final Set<Integer> STATEMENTS =
      Set.of(NAME, LABEL, RIGHT_BRACE, DELETE_NODE, DELETE_PROPERTY, OMIT_IF_NO_REF);

  /** {@code /incbin/} and {@code /memreserve/}, whose form people do not know by heart. */
  static Optional<Diagnostic> forms(SyntaxFault fault) {
    if (fault.within(INCBIN)) {
      return fault.type() == RIGHT_PAREN && fault.wants(COMMA)
          ? fault.tell(
              "an offset needs a length behind it", "write /incbin/(\"file\", offset, length)")
          : Optional.of(SyntaxMessages.plain(fault).hint("write /incbin/(\"file\")"));
    }
    return fault.within(MEMRESERVE) && fault.type() != WORD
        ? Optional.of(
            SyntaxMessages.plain(fault)
                .hint("address and size stand side by side: /memreserve/ 0x1000 0x100;"))
        : Optional.empty();
  }
}
