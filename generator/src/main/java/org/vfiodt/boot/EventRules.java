// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Outcome;

/** The rules of {@code toolchain/console}: one file, one rule; the fatal ones are tried first. */
record EventRules(List<EventRule> rules) {
  private static final String FOLDER = "toolchain/console";
  private static final String SUFFIX = ".toml";

  EventRules {
    List<EventRule> ordered = new ArrayList<>(rules.stream().filter(EventRule::fatal).toList());
    rules.stream().filter(rule -> !rule.fatal()).forEach(ordered::add);
    rules = List.copyOf(ordered);
  }

  static Outcome<EventRules> load(DataFolder data) {
    return Outcome.all(
            data.names(FOLDER, SUFFIX).stream()
                .map(name -> EventRuleFile.read(data, name, FOLDER + "/" + name + SUFFIX))
                .toList())
        .map(EventRules::new);
  }

  /** The rule that a line without time stamp falls under. */
  Optional<EventRule> find(EventRule.Speaker speaker, String line) {
    return rules.stream()
        .filter(rule -> rule.speaker() == speaker && rule.matches(line))
        .findFirst();
  }

  Optional<EventRule> named(String name) {
    return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }
}
