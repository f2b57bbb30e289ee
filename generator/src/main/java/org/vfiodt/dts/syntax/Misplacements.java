// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;

/** Things that start no statement where they stand: in a node, or outside of all nodes. */
final class Misplacements {
  private Misplacements() {}

  static Optional<Diagnostic> directive(SyntaxFault fault) {
    String word = fault.text();
    if (SourceWords.isDirective(word)) {
      return fault.tell(
          word + " is not preprocessed here",
          "files of /include/ are read as they are; use #include for this file");
    }
    return fault.following(1) == EQUALS || fault.following(1) == SEMICOLON
        ? Optional.empty()
        : SourceWords.directive(word)
            .map(
                known ->
                    fault
                        .told("there is no directive " + word)
                        .hint("did you mean '" + known + "'?"));
  }

  static Optional<Diagnostic> keyword(SyntaxFault fault) {
    return fault.type() == SLASH
        ? NameFaults.keyword(fault, fault.token())
        : NameFaults.keyword(fault);
  }

  static Optional<Diagnostic> stray(SyntaxFault fault) {
    return switch (fault.type()) {
      case RIGHT_BRACE -> fault.tell("this '}' closes nothing");
      case SEMICOLON -> fault.tell("this ';' is one too many");
      default -> Optional.empty();
    };
  }

  /** Inside of a node. */
  static Optional<Diagnostic> inNode(SyntaxFault fault) {
    boolean reference = fault.type() == LABEL_REFERENCE || fault.type() == PATH_REFERENCE;
    if (reference && fault.following(1) == LEFT_BRACE) {
      return fault.tell(
          "a reference changes its node outside of all other nodes",
          "move this behind the '};' of the outermost node");
    }
    if (reference
        && fault.following(1) == UNEXPECTED
        && !fault.isOnLaterLine()
        && fault.adjoinsNext()) {
      return fault.tell(
          "a label is given without '&'", "write '" + fault.text().substring(1) + ":'");
    }
    boolean ended = fault.before() != null && fault.before().getType() == SEMICOLON;
    if (ended && fault.startsValue() && !fault.isOnLaterLine()) {
      return Optional.of(
          Diagnostic.at(
              fault.layout().place(fault.before()),
              DtsCode.SYNTAX,
              "expected ',' instead of ';', for another value follows"));
    }
    return fault.type() == LEFT_BRACE
        ? fault.tell("expected the name of a node before '{'")
        : Optional.empty();
  }

  /** Outside of all nodes. */
  static Optional<Diagnostic> outside(SyntaxFault fault) {
    String word = fault.text();
    if (fault.type() == LEFT_BRACE) {
      return fault.tell("expected '/' or a reference before '{'", "the root node is '/ { };'");
    }
    if (fault.type() != NAME) {
      return Optional.empty();
    }
    return switch (fault.following(1)) {
      case EQUALS, SEMICOLON ->
          fault.tell("the property '" + word + "' stands outside of all nodes");
      case LEFT_BRACE ->
          fault.words().isLabel(word, fault.tokens())
              ? fault.tell("expected '&' before the label '" + word + "'", "write &" + word + " {")
              : fault.tell("the node '" + word + "' stands outside of the root node '/ { };'");
      default -> Optional.empty();
    };
  }
}
