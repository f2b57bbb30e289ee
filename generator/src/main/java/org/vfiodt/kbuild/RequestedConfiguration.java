// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;

/** What all fragments of a build want, a later one winning over an earlier one. */
record RequestedConfiguration(List<RequestedOption> options) {
  private static final Pattern SET = Pattern.compile("(CONFIG_[A-Za-z0-9_]+)=(.*)");
  private static final Pattern UNSET = Pattern.compile("# (CONFIG_[A-Za-z0-9_]+) is not set");

  RequestedConfiguration {
    options = List.copyOf(options);
  }

  static Outcome<RequestedConfiguration> merge(List<Fragment> fragments) {
    Map<String, RequestedOption> options = new LinkedHashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    fragments.forEach(fragment -> read(fragment.file(), options, diagnostics));
    return Outcome.of(new RequestedConfiguration(List.copyOf(options.values())), diagnostics);
  }

  /** The text for {@code KCONFIG_ALLCONFIG}. */
  String text() {
    StringBuilder text = new StringBuilder();
    options.forEach(option -> text.append(option.line()).append('\n'));
    return text.toString();
  }

  private static void read(
      SourceFile file, Map<String, RequestedOption> options, List<Diagnostic> diagnostics) {
    for (int number = 1, offset = 0; number <= file.source().lineCount(); number++) {
      String line = file.source().lineText(number);
      var at = file.span(offset, offset + line.length());
      int next = file.text().indexOf('\n', offset);
      offset = next < 0 ? file.text().length() : next + 1;
      Matcher set = SET.matcher(line.strip());
      Matcher unset = UNSET.matcher(line.strip());
      if (set.matches()) {
        String value = set.group(2).isEmpty() ? "n" : set.group(2);
        options.put(set.group(1), new RequestedOption(set.group(1), value, at));
      } else if (unset.matches()) {
        options.put(unset.group(1), new RequestedOption(unset.group(1), "n", at));
      } else if (!line.isBlank() && !line.strip().startsWith("#")) {
        diagnostics.add(
            Diagnostic.at(at, KbuildCode.FRAGMENT_SYNTAX, "this is no kernel option")
                .hint("write CONFIG_NAME=value or '# CONFIG_NAME is not set'"));
      }
    }
  }
}
