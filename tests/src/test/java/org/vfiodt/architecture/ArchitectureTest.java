// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the arrows between the packages, and each library in the package that it was taken for. */
@Tag("architecture")
class ArchitectureTest {
  private static final String ROOT = "org.vfiodt.";

  /** From the top down; a package may use what stands in a later row. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("cli"),
          List.of("check"),
          List.of("pipeline"),
          List.of("deliver"),
          List.of("proof"),
          List.of("report"),
          List.of("boot"),
          List.of("emulator"),
          List.of("kbuild"),
          List.of("series"),
          List.of("render"),
          List.of("plan"),
          List.of("devices"),
          List.of("board"),
          List.of("kernel", "spec", "dts", "edit"),
          List.of("apt"),
          List.of("exec"),
          List.of("data"),
          List.of("diag"),
          List.of("source"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.vfiodt");

  @Test
  void looksAtEveryPackage() {
    for (List<String> layer : LAYERS) {
      for (String name : layer) {
        assertThat(CLASSES.that(resideInAPackage(ROOT + name + "..")))
            .as("classes of " + name)
            .hasSizeGreaterThan(2);
      }
    }
  }

  @Test
  void knowsTheRowOfEveryPackage() {
    String[] known =
        Stream.concat(
                Stream.of(ROOT + "grammar.."),
                LAYERS.stream().flatMap(List::stream).map(name -> ROOT + name + ".."))
            .toArray(String[]::new);
    classes().should().resideInAnyPackage(known).check(CLASSES);
  }

  static Stream<String> packages() {
    return LAYERS.stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatStandsBelow(String name) {
    int row = row(name);
    String[] forbidden =
        LAYERS.subList(0, row + 1).stream()
            .flatMap(List::stream)
            .filter(other -> !other.equals(name))
            .map(other -> ROOT + other + "..")
            .toArray(String[]::new);
    if (forbidden.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden)
          .check(CLASSES);
    }
  }

  @Test
  void hasNoCycles() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void usesEachLibraryInItsOwnPackage() {
    only("org.antlr..", "grammar..", "dts.syntax..", "spec.syntax..");
    only("freemarker..", "render..");
    only("org.eclipse.jgit..", "series..", "kernel.git..");
    only("org.apache.commons.exec..", "exec..");
    only("picocli..", "cli..");
    only("org.tomlj..", "data..");
    only("com.fasterxml.jackson..", "report..", "cli..");
    only("org.vfiodt.grammar..", "grammar..", "dts.syntax..", "spec.syntax..");
  }

  @Test
  void printsAndExitsOnlyInTheCommandLine() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "cli..")))
        .and(not(resideInAPackage(ROOT + "grammar..")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void readsNoClockThatCouldReachAnOutput() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + "cli..", ROOT + "exec..")))
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callConstructor(java.util.Date.class)
        .check(CLASSES);
  }

  /** Some locales have other digits and letters, some machines another charset. */
  @Test
  void dependsOnNoLocaleOrCharsetOfTheMachine() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "grammar..")))
        .should()
        .callMethod(String.class, "formatted", Object[].class)
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callConstructor(String.class, byte[].class)
        .check(CLASSES);
  }

  private static void only(String library, String... homes) {
    String[] packages = Stream.of(homes).map(home -> ROOT + home).toArray(String[]::new);
    noClasses()
        .that(not(resideInAnyPackage(packages)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(CLASSES);
  }

  private static int row(String name) {
    for (int row = 0; row < LAYERS.size(); row++) {
      if (LAYERS.get(row).contains(name)) {
        return row;
      }
    }
    throw new IllegalArgumentException(name);
  }
}
