// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.SpecCode;

/** Rules for names; each returns whether the name is fine. */
final class Names {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Findings findings;

  Names(Findings findings) {
    this.findings = findings;
  }

  /** A name that becomes an identifier of the generated C code. */
  boolean identifier(Located<String> name, int longest, String what) {
    String text = name.value();
    if (!pattern(
        name, IDENTIFIER, longest, SpecCode.NOT_IDENTIFIER, what + " is no C identifier")) {
      return false;
    }
    if (ReservedNames.C_KEYWORDS.contains(text)) {
      findings.add(name.at(), SpecCode.C_KEYWORD, "'" + text + "' is a keyword of C");
      return false;
    }
    if (ReservedNames.KERNEL_SYMBOLS.contains(text)) {
      String message = "'" + text + "' is a module or symbol of the kernel";
      findings.add(name.at(), SpecCode.KERNEL_SYMBOL, message, "choose a name of your own");
      return false;
    }
    return true;
  }

  /** A name that must have a form and a length; a near miss of the form is shown the way. */
  boolean pattern(
      Located<String> name, Pattern pattern, int longest, SpecCode code, String message) {
    String text = name.value();
    if (text.length() > longest) {
      tooLong(name, longest);
      return false;
    }
    if (pattern.matcher(text).matches()) {
      return true;
    }
    Diagnostic diagnostic = Diagnostic.at(name.at(), code, message);
    for (String near : nearMisses(text)) {
      if (!near.equals(text) && pattern.matcher(near).matches()) {
        findings.add(diagnostic.hint("did you mean '" + near + "'?"));
        return false;
      }
    }
    findings.add(diagnostic);
    return false;
  }

  private static List<String> nearMisses(String text) {
    return List.of(
        text.strip(),
        text.replace('-', '_'),
        text.replace('_', '-'),
        text.toLowerCase(Locale.ROOT));
  }

  boolean tooLong(Located<String> text, int longest) {
    int length = text.value().length();
    if (length > longest) {
      findings.add(
          text.at(),
          SpecCode.TOO_LONG,
          "too long: " + length + " characters, at most " + longest + " are possible");
    }
    return length > longest;
  }
}
