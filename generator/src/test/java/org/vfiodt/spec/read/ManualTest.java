// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ErrorNode;
import org.antlr.v4.runtime.tree.ParseTreeListener;
import org.antlr.v4.runtime.tree.ParseTreeWalker;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.grammar.DriverSpecLexer;
import org.vfiodt.grammar.DriverSpecParser;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Feature;

/** The examples of docs/spec-language.md are specs, and together they show the whole language. */
class ManualTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```vfio\n(.*?)```");

  static List<String> examples() {
    return EXAMPLE
        .matcher(SpecFixture.read(SpecFixture.MANUAL))
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsClean(String example) {
    Outcome<DriverSpec> outcome = SpecFixture.parse(completed(example));
    assertThat(SpecFixture.describe(outcome.diagnostics())).isEmpty();
    SpecFixture.assertRoundTrip(outcome.value().orElseThrow());
  }

  @Test
  void examplesShowEveryKeyword() {
    assertThat(examples()).hasSizeGreaterThan(15);
    String all = String.join("\n", examples());
    List<String> unseen = keywords().stream().filter(keyword -> !has(all, keyword)).toList();
    assertThat(unseen).isEmpty();
  }

  /** A rule with labelled alternatives counts as one for each of them. */
  @Test
  void examplesShowEveryRuleOfTheGrammar() {
    Set<Class<?>> seen = new HashSet<>();
    for (String example : examples()) {
      CharStream text = CharStreams.fromString(completed(example));
      DriverSpecParser parser =
          new DriverSpecParser(new CommonTokenStream(new DriverSpecLexer(text)));
      ParseTreeWalker.DEFAULT.walk(new Seen(seen), parser.spec());
      assertThat(parser.getNumberOfSyntaxErrors()).as(example).isZero();
    }
    List<Class<?>> rules =
        Stream.of(DriverSpecParser.class.getDeclaredClasses())
            .filter(ParserRuleContext.class::isAssignableFrom)
            .toList();
    assertThat(rules).hasSizeGreaterThan(40);
    assertThat(rules.stream().filter(rule -> seen.stream().noneMatch(rule::isAssignableFrom)))
        .isEmpty();
  }

  /** Notes the rules that a parse goes through. */
  private record Seen(Set<Class<?>> seen) implements ParseTreeListener {
    @Override
    public void enterEveryRule(ParserRuleContext rule) {
      seen.add(rule.getClass());
    }

    @Override
    public void exitEveryRule(ParserRuleContext rule) {}

    @Override
    public void visitTerminal(TerminalNode node) {}

    @Override
    public void visitErrorNode(ErrorNode node) {}
  }

  @Test
  void examplesAndTableShowEveryFeatureAsItIs() {
    String manual = SpecFixture.read(SpecFixture.MANUAL);
    String all = String.join("\n", examples());
    for (Feature feature : Feature.values()) {
      assertThat(all).contains("patch " + feature.word());
      String needed =
          feature.prerequisites().stream()
              .map(other -> " `" + other.word() + "`")
              .collect(Collectors.joining(","));
      assertThat(manual).contains("| `" + feature.word() + "` |" + needed + " |");
    }
  }

  private static String completed(String example) {
    String whole = examples().get(0);
    int series = whole.indexOf("series ");
    return example
        + (example.startsWith("driver ") || example.contains("\ndriver ")
            ? ""
            : whole.substring(0, series))
        + (example.startsWith("series ") || example.contains("\nseries ")
            ? ""
            : whole.substring(series));
  }

  private static boolean has(String text, String word) {
    Matcher matcher =
        Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])").matcher(text);
    return matcher.find();
  }

  private static List<String> keywords() {
    return IntStream.rangeClosed(1, DriverSpecParser.VOCABULARY.getMaxTokenType())
        .mapToObj(DriverSpecParser.VOCABULARY::getLiteralName)
        .filter(name -> name != null && Character.isLetter(name.charAt(1)))
        .map(name -> name.substring(1, name.length() - 1))
        .toList();
  }
}
