// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.vfiodt.grammar.DriverSpecParser;

/** What the grammar could have taken at a place, in words for people. */
record Expectation(List<String> keywords, List<String> others) {
  private static final Vocabulary VOCABULARY = DriverSpecParser.VOCABULARY;

  static Expectation of(IntervalSet tokens) {
    TreeSet<String> keywords = new TreeSet<>();
    List<String> others = new ArrayList<>();
    boolean anyWord = tokens.contains(DriverSpecParser.WORD);
    for (int type : tokens.toList()) {
      if (type == Token.EPSILON) {
        continue;
      }
      if (!isKeyword(type)) {
        others.add(describe(type));
      } else if (!anyWord) {
        keywords.add(literal(type));
      }
    }
    return new Expectation(List.copyOf(keywords), List.copyOf(others));
  }

  /** {@code 'a', 'b' or a string}. */
  String describe() {
    List<String> all = new ArrayList<>(others);
    keywords.forEach(keyword -> all.add("'" + keyword + "'"));
    int last = all.size() - 1;
    return last <= 0
        ? String.join("", all)
        : String.join(", ", all.subList(0, last)) + " or " + all.get(last);
  }

  static boolean isKeyword(int type) {
    String name = type > 0 ? VOCABULARY.getLiteralName(type) : null;
    return name != null && Character.isLetter(name.charAt(1));
  }

  static boolean isWord(Token token) {
    return token.getType() == DriverSpecParser.WORD || isKeyword(token.getType());
  }

  /** A token as the user sees it. */
  static String describe(Token token) {
    return switch (token.getType()) {
      case Token.EOF, DriverSpecParser.STRING, DriverSpecParser.TEXT -> describe(token.getType());
      default -> "'" + token.getText() + "'";
    };
  }

  private static String describe(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case DriverSpecParser.WORD -> "a name";
      case DriverSpecParser.STRING -> "a string";
      case DriverSpecParser.TEXT -> "a text between three quotes";
      case DriverSpecParser.NUMBER -> "a number";
      case DriverSpecParser.TIME -> "a time such as 10us";
      default -> "'" + literal(type) + "'";
    };
  }

  private static String literal(int type) {
    String name = VOCABULARY.getLiteralName(type);
    return name.substring(1, name.length() - 1);
  }
}
