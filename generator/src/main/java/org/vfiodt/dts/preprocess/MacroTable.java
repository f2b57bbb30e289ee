// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.source.SourceFile;

/** The macros defined at a point of the text. */
final class MacroTable {
  /** Defined by {@code cpp -undef -x assembler-with-cpp -D__DTS__}. */
  private static final List<String> STANDARD =
      List.of("__STDC__", "__STDC_HOSTED__", "__ASSEMBLER__", "__DTS__");

  private static final String LINE = "__LINE__";
  private static final String FILE = "__FILE__";

  private final Map<String, Macro> macros = new HashMap<>();

  MacroTable(Map<String, String> defines) {
    STANDARD.forEach(name -> predefine(name, "1"));
    predefine(LINE, "0");
    predefine(FILE, "\"\"");
    defines.forEach(this::predefine);
  }

  private void predefine(String name, String value) {
    SourceFile commandLine = SourceFile.root("<command line>", value);
    List<Token> body = TokenScanner.tokens(commandLine, 0, value.length(), null);
    macros.put(name, new Macro(new Macro.Definition(name, 0, null, false, body), null));
  }

  Macro get(String name) {
    return macros.get(name);
  }

  /** The macro that a token names; line and file are those of the token. */
  Macro get(Token token) {
    Macro macro = macros.get(token.text());
    if (macro == null || macro.file() != null) {
      return macro;
    }
    return switch (token.text()) {
      case LINE -> made(token, TokenType.NUMBER, String.valueOf(token.span().line()));
      case FILE -> made(token, TokenType.STRING, "\"" + token.file().name() + "\"");
      default -> macro;
    };
  }

  private static Macro made(Token token, TokenType type, String text) {
    Token body = token.respelt(type, text);
    return new Macro(new Macro.Definition(token.text(), 0, null, false, List.of(body)), null);
  }

  boolean defined(String name) {
    return macros.containsKey(name);
  }

  /** The macro that was defined before, or null. */
  Macro define(Macro macro) {
    return macros.put(macro.name(), macro);
  }

  void undefine(String name) {
    macros.remove(name);
  }

  /** All names, in no order. */
  Set<String> names() {
    return Collections.unmodifiableSet(macros.keySet());
  }
}
