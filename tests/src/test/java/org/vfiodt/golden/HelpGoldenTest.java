// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.command.Checkout;
import org.vfiodt.command.Said;
import org.vfiodt.command.World;

/** The help of every command there is, found by following the help itself. */
@Tag("golden")
class HelpGoldenTest {
  private static final Pattern COMMANDS = Pattern.compile("(?s).*\nCommands:\n(.*)");
  private static final Pattern NAME = Pattern.compile("(?m)^  ([a-z-]+)  +\\S");

  @TempDir Path folder;

  @Test
  void helpsAsItDidBefore() {
    Map<String, String> texts = new TreeMap<>();
    follow(World.in(folder), List.of(), texts);
    assertThat(texts).hasSizeGreaterThan(12);
    Golden.checkFolder(Checkout.tests().resolve("src/test/resources/golden/help"), texts);
  }

  private static void follow(World world, List<String> command, Map<String, String> texts) {
    List<String> arguments = new ArrayList<>(command);
    arguments.add("--help");
    Said said = world.run(arguments.toArray(String[]::new)).endsWith(0);
    assertThat(said.err()).isEmpty();
    texts.put(command.isEmpty() ? "vfio-dt.txt" : String.join("-", command) + ".txt", said.out());
    Matcher commands = COMMANDS.matcher(said.out());
    if (commands.matches()) {
      Matcher name = NAME.matcher(commands.group(1));
      while (name.find()) {
        List<String> below = new ArrayList<>(command);
        below.add(name.group(1));
        follow(world, below, texts);
      }
    }
  }
}
