// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * A macro that is defined. Compared by identity.
 *
 * @param file the inclusion that defined it; null for a macro that no file defined
 */
record Macro(Definition definition, SourceFile file) {

  /**
   * What a {@code #define} line says; independent of which inclusion of the file is read.
   *
   * @param nameStart where the name stands in the file
   * @param parameters null for a macro without a parameter list
   * @param variadic whether the last parameter takes all further arguments
   * @param plain whether every use is replaced by just the body, as it stands
   */
  record Definition(
      String name,
      int nameStart,
      List<String> parameters,
      boolean variadic,
      List<Token> body,
      boolean plain) {

    Definition(
        String name, int nameStart, List<String> parameters, boolean variadic, List<Token> body) {
      this(name, nameStart, parameters, variadic, body, isPlain(parameters, body));
    }

    private static boolean isPlain(List<String> parameters, List<Token> body) {
      for (Token token : body) {
        if (token.isIdentifier() || token.is("##")) {
          return false;
        }
      }
      return parameters == null;
    }

    boolean functionLike() {
      return parameters != null;
    }

    /** Whether two definitions replace alike, so that a second one is harmless; C11 6.10.3. */
    boolean same(Definition other) {
      if (!Objects.equals(parameters, other.parameters)
          || variadic != other.variadic
          || body.size() != other.body.size()) {
        return false;
      }
      for (int i = 0; i < body.size(); i++) {
        Token mine = body.get(i);
        Token theirs = other.body.get(i);
        boolean blanks = i == 0 || mine.blankBefore() == theirs.blankBefore();
        if (!mine.text().equals(theirs.text()) || !blanks) {
          return false;
        }
      }
      return true;
    }
  }

  String name() {
    return definition.name();
  }

  Optional<Span> place() {
    return Optional.ofNullable(file)
        .map(
            in ->
                in.span(
                    definition.nameStart(), definition.nameStart() + definition.name().length()));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
