// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.stream.Stream;
import org.vfiodt.edit.Locator;
import org.vfiodt.edit.LocatorKind;

/** What an edit looks for, as others may speak of it. */
final class Mentions {
  private Mentions() {}

  /** Texts that are no place, but read like one of the locators of the edit. */
  static List<String> of(Site site) {
    return site.locators().stream()
        .flatMap(Mentions::texts)
        .filter(text -> !text.isEmpty() && !text.contains("*/"))
        .toList();
  }

  private static Stream<String> texts(Locator locator) {
    String text = locator.text();
    return switch (locator.kind()) {
      case FUNCTION -> Stream.of(text, "static int " + text + "(void)", text + "();");
      case STRUCT -> Stream.of(text, "struct " + text + " {", "struct " + text + ";");
      case INITIALIZER -> Stream.of(text, text + " = {", "." + text + " = { 1 },");
      case DEFINE -> Stream.of(text, "#define " + text + " 1");
      case INCLUDE -> Stream.of("#include <" + text + ">", "#include \"" + text + "\"");
      case ENTRY -> Stream.of("config " + text, "menuconfig " + text);
      case IF -> Stream.of("if " + text, "endif");
      case SOURCE -> Stream.of("source \"" + text + "\"", text);
      case NODE -> Stream.of(text, text + ": mutant {", text + " {");
      case ASSIGNMENT -> Stream.of(text, text + " := mutant");
      case CALL -> Stream.of(text + "(dev, 1);", text + "()");
      default -> Stream.of(text);
    };
  }

  /** Whether the place is one of those in a function that need no name of their own. */
  static boolean isCode(Locator locator) {
    return locator.kind() == LocatorKind.STATEMENT
        || locator.kind() == LocatorKind.CALL
        || locator.kind() == LocatorKind.TOKENS
        || locator.kind() == LocatorKind.LINE;
  }
}
