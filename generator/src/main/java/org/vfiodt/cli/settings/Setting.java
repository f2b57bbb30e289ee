// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli.settings;

import java.util.List;
import org.vfiodt.source.Span;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a file says of one option.
 *
 * @param command the command and those below it for which it is said; empty for all
 * @param key the option's
 * @param words its values in order; none for an option that takes none
 * @param on false for an option without values that is switched off
 */
public record Setting(List<String> command, String key, List<String> words, boolean on, Span at) {
  public Setting {
    command = List.copyOf(command);
    words = List.copyOf(words);
  }

  /** The same on a command line. */
  List<String> arguments(OptionSpec option) {
    String name = option.longestName();
    if (Options.isFlag(option)) {
      return on ? List.of(name) : List.of();
    }
    return words.stream().map(word -> name + "=" + word).toList();
  }

  /** The value as a person reads it. */
  public String value() {
    return words.isEmpty() ? String.valueOf(on) : String.join(" ", words);
  }
}
