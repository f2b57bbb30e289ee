// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/**
 * Where a tree declares an option and what it depends on, for messages only: conditions around the
 * entry are not looked at.
 */
record KconfigEntry(Span at, List<String> depends) {
  private static final Pattern DEPENDS = Pattern.compile("\\s+depends on (.+?)(?:\\s+#.*)?");
  private static final Pattern START = Pattern.compile("(?:menu)?config\\s+\\w+.*|\\S.*");

  KconfigEntry {
    depends = List.copyOf(depends);
  }

  /** Searches the whole tree; takes about a second. */
  static Optional<KconfigEntry> find(Path tree, String option) throws IOException {
    Pattern declared =
        Pattern.compile(
            "(?m)^(?:menu)?config[ \\t]+"
                + Pattern.quote(option.substring("CONFIG_".length()))
                + "[ \\t]*$");
    try (Stream<Path> files = Files.walk(tree)) {
      List<Path> kconfigs =
          files
              .filter(file -> file.getFileName().toString().startsWith("Kconfig"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      for (Path file : kconfigs) {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher matcher = declared.matcher(text);
        if (matcher.find()) {
          SourceFile source = SourceFile.root(tree.relativize(file).toString(), text);
          return Optional.of(
              new KconfigEntry(
                  source.span(matcher.start(), matcher.end()),
                  depends(text.substring(matcher.end()))));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> depends(String rest) {
    List<String> depends = new ArrayList<>();
    for (String line : rest.lines().skip(1).toList()) {
      if (START.matcher(line).matches() || line.strip().matches("(---)?help(---)?")) {
        break;
      }
      Matcher matcher = DEPENDS.matcher(line);
      if (matcher.matches()) {
        depends.add(matcher.group(1));
      }
    }
    return depends;
  }
}
