// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.render.Overlay;

/** The Kconfig options that a series has added by a patch. */
final class AddedOptions {
  private static final Pattern ENTRY = Pattern.compile("(?:menu)?config ([A-Za-z0-9_]{1,120})\\s*");
  private static final Pattern TYPE = Pattern.compile("\\s+(?:def_)?(tristate|bool)\\b.*");

  /**
   * An option.
   *
   * @param tristate whether it can be a module
   */
  record Option(String name, boolean tristate) {}

  private AddedOptions() {}

  /** In the order of files and lines; those that no user can set, such as strings, are left out. */
  static List<Option> of(TreeUnderTest tree) {
    Overlay base = tree.base().overlay();
    List<Option> added = new ArrayList<>();
    for (Map.Entry<String, Optional<String>> file : tree.overlay().files().entrySet()) {
      String name = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      if (name.startsWith("Kconfig") && file.getValue().isPresent()) {
        Set<String> known = new TreeSet<>();
        base.read(tree.kernel().tree(), file.getKey())
            .ifPresent(text -> options(text).forEach(option -> known.add(option.name())));
        options(file.getValue().get()).stream()
            .filter(option -> !known.contains(option.name()))
            .forEach(added::add);
      }
    }
    return added;
  }

  private static List<Option> options(String text) {
    List<Option> options = new ArrayList<>();
    String entry = "";
    for (String line : text.split("\n")) {
      Matcher begin = ENTRY.matcher(line);
      Matcher type = TYPE.matcher(line);
      if (begin.matches()) {
        entry = begin.group(1);
      } else if (!entry.isEmpty() && type.matches()) {
        options.add(new Option(entry, type.group(1).equals("tristate")));
        entry = "";
      }
    }
    return options;
  }
}
