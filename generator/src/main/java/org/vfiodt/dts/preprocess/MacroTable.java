// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;

/** The macros defined at a point of the text. */
final class MacroTable {
  /** Defined by {@code cpp -undef -x assembler-with-cpp -D__DTS__}. */
  private static final List<String> STANDARD =
      List.of("__STDC__", "__STDC_HOSTED__", "__ASSEMBLER__", "__DTS__");

  /** Headers of constants define thousands. */
  private final Map<String, Macro> macros = new HashMap<>(1 << 12);

  private final BuiltIns builtIns;

  /**
   * @param defines as behind {@code -D}: the name, with parameters if it has any, to the body
   */
  MacroTable(SourceFile root, Map<String, String> defines, Findings findings) {
    this.builtIns = new BuiltIns(root, findings);
    STANDARD.forEach(name -> predefine(name, "1", findings));
    BuiltIns.NAMES.forEach(name -> macros.put(name, BuiltIns.MACRO));
    defines.forEach((name, body) -> predefine(name, body, findings));
  }

  private void predefine(String name, String body, Findings findings) {
    String line = name + " " + body;
    SourceFile commandLine = SourceFile.root("<command line>", line);
    MacroParser.Result result = new MacroParser(line, 0, line.length(), new HashMap<>()).parse();
    if (result.definition().isPresent()) {
      Macro macro = new Macro(result.definition().get(), null);
      macros.put(macro.name(), macro);
    } else {
      findings.add(
          Diagnostic.at(
              commandLine.span(result.start(), result.end()), DtsCode.DIRECTIVE, result.fault()));
    }
  }

  BuiltIns builtIns() {
    return builtIns;
  }

  /** The macro that a token names, or null; a built-in one gets the meaning it has at the token. */
  Macro get(Token token) {
    Macro macro = macros.get(token.text());
    return macro == BuiltIns.MACRO ? builtIns.at(token) : macro;
  }

  /** The macro with a name, or null; it does not say what a built-in one means. */
  Macro get(String name) {
    return macros.get(name);
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
