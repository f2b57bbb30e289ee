// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.edit.Locator;

/** Names in a file, and those by which an edit finds its place. */
final class Names {
  private static final Pattern NAME = Pattern.compile("\\b[A-Za-z_][A-Za-z0-9_]{2,}\\b");
  private static final Set<String> KEYWORDS =
      Set.of(
          """
          include define undef ifdef ifndef elif else endif defined struct union enum typedef
          static const int char void unsigned signed long short bool return switch case break
          default for while goto sizeof typeof inline register volatile extern asm config
          menuconfig source help tristate depends select def_bool menu endmenu choice endchoice
          prompt imply comment dts plugin endef ifeq ifneq call subst filter shell foreach
          """
              .strip()
              .split("\\s+"));

  private Names() {}

  /** Every name that may be changed without changing what a file is made of. */
  static List<String> of(Source source, Set<String> keep) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(source.text());
    while (matcher.find()) {
      String name = matcher.group();
      boolean plain = !KEYWORDS.contains(name.toLowerCase(Locale.ROOT)) && !keep.contains(name);
      if (plain && source.role(matcher.start()) == Role.CODE && !name.startsWith("__")) {
        names.add(name);
      }
    }
    return List.copyOf(names);
  }

  /** Whether a line holds the whole text of a locator of the edit, blanks apart. */
  static boolean namesPlace(Site site, String line) {
    String packed = packed(line);
    return site.locators().stream()
        .map(Locator::text)
        .filter(text -> !text.isEmpty())
        .anyMatch(text -> packed.contains(packed(text)));
  }

  static String packed(String text) {
    return text.replaceAll("\\s", "");
  }
}
