// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.source.Span;

/**
 * The values that {@code [=name]} stands for in a recipe. Names of the driver may stand anywhere;
 * its title and version are free text and only stand in messages.
 */
final class Values {
  private static final Pattern USE = Pattern.compile("\\[=\\s*([^\\]\\n]*?)\\s*\\]");

  private final Map<String, String> values;
  private final List<Diagnostic> diagnostics;

  private Values(Map<String, String> values, List<Diagnostic> diagnostics) {
    this.values = values;
    this.diagnostics = diagnostics;
  }

  /**
   * @param diagnostics receives unknown names
   */
  static Values forSource(DriverPlan plan, List<Diagnostic> diagnostics) {
    return new Values(names(plan), diagnostics);
  }

  static Values forMessages(DriverPlan plan, List<Diagnostic> diagnostics) {
    Map<String, String> words = names(plan);
    words.put("title", plan.title());
    words.put("version", plan.version());
    return new Values(words, diagnostics);
  }

  private static Map<String, String> names(DriverPlan plan) {
    Map<String, String> names = new TreeMap<>();
    names.put("module", plan.module());
    names.put("config", plan.config());
    names.put("platformName", plan.platformName());
    return names;
  }

  /**
   * The text with every use replaced by its value.
   *
   * @param at where the recipe has the text
   */
  String into(String text, Span at) {
    Matcher matcher = USE.matcher(text);
    List<String> unknown = new ArrayList<>();
    String result =
        matcher.replaceAll(
            use -> {
              String value = values.get(use.group(1));
              if (value == null) {
                unknown.add(use.group(1));
              }
              return Matcher.quoteReplacement(value == null ? "" : value);
            });
    for (String name : unknown) {
      diagnostics.add(
          Diagnostic.at(at, RenderCode.VALUE_UNKNOWN, "there is no value '" + name + "' here")
              .hint(
                  Suggestion.hint(name, values.keySet())
                      .orElse("one of " + String.join(", ", values.keySet()))));
    }
    return result;
  }
}
