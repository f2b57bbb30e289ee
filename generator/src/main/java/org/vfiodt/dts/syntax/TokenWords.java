// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.grammar.DtsLexer;

/** What people call the tokens that the parser expects. */
final class TokenWords {
  private TokenWords() {}

  /** {@code a, b or c} for a set of tokens; tokens of one purpose are told once. */
  static String expected(IntervalSet tokens) {
    List<String> words = new ArrayList<>();
    if (tokens.contains(DtsLexer.STRING) && tokens.contains(DtsLexer.LEFT_BRACKET)) {
      return "a value (\"...\", <...>, [...] or &label)";
    }
    if (tokens.contains(DtsLexer.GREATER) && tokens.contains(DtsLexer.LITERAL)) {
      return "a number, a reference or '>'";
    }
    if (tokens.contains(DtsLexer.LITERAL) && tokens.contains(DtsLexer.LEFT_PAREN)) {
      return "a number";
    }
    for (int token : tokens.toArray()) {
      String word = word(token);
      if (!word.isEmpty() && !words.contains(word)) {
        words.add(word);
      }
    }
    if (words.size() == 1) {
      return words.get(0);
    }
    String last = words.isEmpty() ? "something else" : words.remove(words.size() - 1);
    return words.isEmpty() ? last : String.join(", ", words) + " or " + last;
  }

  private static String word(int token) {
    return switch (token) {
      case Token.EOF -> "the end of the file";
      case DtsLexer.DTS_V1 -> "'/dts-v1/'";
      case DtsLexer.PLUGIN, Token.EPSILON -> "";
      case DtsLexer.MEMRESERVE -> "'/memreserve/'";
      case DtsLexer.BITS, DtsLexer.INCBIN -> "";
      case DtsLexer.DELETE_PROPERTY, DtsLexer.DELETE_NODE, DtsLexer.OMIT_IF_NO_REF -> "";
      case DtsLexer.LABEL -> "";
      case DtsLexer.LABEL_REFERENCE, DtsLexer.PATH_REFERENCE -> "a reference";
      case DtsLexer.LITERAL, DtsLexer.CHARACTER -> "a number";
      case DtsLexer.LEFT_PAREN -> "'('";
      case DtsLexer.STRING -> "a string";
      case DtsLexer.NAME -> "a name";
      case DtsLexer.BYTE -> "a byte of two hexadecimal digits";
      case DtsLexer.OR,
          DtsLexer.AND,
          DtsLexer.BIT_OR,
          DtsLexer.BIT_XOR,
          DtsLexer.BIT_AND,
          DtsLexer.EQUAL,
          DtsLexer.NOT_EQUAL,
          DtsLexer.LESS_EQUAL,
          DtsLexer.GREATER_EQUAL,
          DtsLexer.SHIFT_LEFT,
          DtsLexer.SHIFT_RIGHT,
          DtsLexer.PLUS,
          DtsLexer.STAR,
          DtsLexer.PERCENT ->
          "an operator";
      case DtsLexer.MINUS, DtsLexer.BIT_NOT, DtsLexer.NOT, DtsLexer.QUESTION -> "";
      case DtsLexer.SEMICOLON -> "';'";
      case DtsLexer.COMMA -> "','";
      case DtsLexer.EQUALS -> "'='";
      case DtsLexer.COLON -> "':'";
      case DtsLexer.SLASH -> "'/'";
      case DtsLexer.LESS -> "'<'";
      case DtsLexer.GREATER -> "'>'";
      case DtsLexer.LEFT_BRACE -> "'{'";
      case DtsLexer.RIGHT_BRACE -> "'}'";
      case DtsLexer.LEFT_BRACKET -> "'['";
      case DtsLexer.RIGHT_BRACKET -> "']'";
      case DtsLexer.RIGHT_PAREN -> "')'";
      default -> "";
    };
  }
}
