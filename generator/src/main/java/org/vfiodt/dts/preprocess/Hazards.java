// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;

/** What a writer of source must know: which names the preprocessor would take for its own. */
public final class Hazards {
  private static final Set<String> MACROS =
      Set.copyOf(new MacroTable(SourceFile.root("", ""), Map.of(), new Findings(0)).names());

  private Hazards() {}

  /** Whether a line that starts with a text would be a directive. */
  public static boolean startsDirective(String text) {
    int end = text.startsWith("#") ? TokenEnds.identifierEnd(text, 1, text.length()) : 0;
    return end > 1 && Directive.of(text.substring(1, end)).isPresent();
  }

  /** A macro that is always defined and that a text uses. */
  public static Optional<String> macro(String text) {
    if (text.indexOf("__") < 0) {
      return Optional.empty();
    }
    return TokenScanner.tokens(SourceFile.root("", text), 0, text.length(), null).stream()
        .map(Token::text)
        .filter(MACROS::contains)
        .findFirst();
  }
}
