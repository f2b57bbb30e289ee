// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every console of the corpus and the verdict beside it. */
class ConsoleVerdictTest {
  private static final int FEWEST = 60;

  private final EventRules rules = EventRules.load(LabelledConsole.DATA).get();

  @TestFactory
  Stream<DynamicTest> judgesEveryConsole() throws IOException {
    return LabelledConsole.all().stream()
        .map(console -> DynamicTest.dynamicTest(console.name(), () -> check(console)));
  }

  @Test
  void judgesAllOfThemRightly() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<LabelledConsole> all = LabelledConsole.all();
    for (LabelledConsole console : all) {
      if (!rightly(console)) {
        wrong.add(console.name());
      }
    }
    System.out.printf("consoles: %d of %d judged rightly%n", all.size() - wrong.size(), all.size());
    assertThat(wrong).isEmpty();
    assertThat(all).hasSizeGreaterThanOrEqualTo(FEWEST);
  }

  @Test
  void leavesNoFileWithoutItsTwin() throws IOException {
    assertThat(LabelledConsole.files(".log").stream().map(LabelledConsole::name))
        .isEqualTo(LabelledConsole.files(".verdict").stream().map(LabelledConsole::name).toList());
    assertThat(LabelledConsole.files(""))
        .allMatch(file -> file.toString().matches(".*\\.(log|verdict|md)"));
  }

  @Test
  void hasForEveryRuleAConsoleThatShowsItAndOneThatNearlyDoes() throws IOException {
    Set<String> unseen = new TreeSet<>(rules.rules().stream().map(EventRule::name).toList());
    Set<String> unmissed = new TreeSet<>(unseen);
    for (LabelledConsole console : LabelledConsole.all()) {
      console.values("signature").forEach(line -> unseen.remove(line.split(":")[0]));
      console.values("near").forEach(line -> unmissed.remove(line.split(" ")[0]));
    }
    assertThat(unseen).isEmpty();
    assertThat(unmissed).isEmpty();
  }

  @Test
  void saysOfEachConsoleWhereItCameFrom() throws IOException {
    for (LabelledConsole console : LabelledConsole.all()) {
      assertThat(console.value("source").orElse(""))
          .as(console.name())
          .matches("(recorded|composed)(, .*)?");
    }
  }

  private boolean rightly(LabelledConsole console) throws IOException {
    BootResult result = console.judged(rules, List.of(console.bytes()));
    return result.verdict().kind().toString().equals(console.value("verdict").orElseThrow())
        && console.with(result).equals(console.label());
  }

  private void check(LabelledConsole console) throws IOException {
    BootResult result = console.judged(rules, List.of(console.bytes()));
    assertThat(result.verdict().kind())
        .as(result.verdict().sentence())
        .hasToString(console.value("verdict").orElseThrow());
    for (String near : console.values("near")) {
      nearlyShows(console, result, near.split(" ", 2)[0], near.split(" ", 2)[1]);
    }
    List<String> expected = console.with(result);
    if (Boolean.getBoolean("golden.update") && !expected.equals(console.label())) {
      Path label = console.console().resolveSibling(console.name() + ".verdict");
      Files.write(label, expected);
      fail("written: " + label);
    }
    assertThat(console.label()).isEqualTo(expected);
  }

  /** The words stand in the console, and no event of the rule comes from them. */
  private static void nearlyShows(
      LabelledConsole console, BootResult result, String rule, String words) throws IOException {
    assertThat(new String(console.bytes(), StandardCharsets.UTF_8)).contains(words);
    assertThat(result.events())
        .noneMatch(event -> event.rule().equals(rule) && event.line().text().contains(words));
  }
}
