// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.vfiodt.command.Checkout;
import org.vfiodt.command.Folder;
import org.vfiodt.diag.DiagnosticCode;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.Checks;

/**
 * {@code docs/diagnostics.md} lists every code there is, found in the compiled classes. A number
 * that was documented once stays in the document and means what it meant.
 */
@Tag("golden")
class DiagnosticsDocumentTest {
  private static final Path DOCUMENT = Checkout.top().resolve("docs/diagnostics.md");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.vfiodt");
  private static final List<DiagnosticCode> CODES = codes();
  private static final String HEAD =
      """
      <!-- SPDX-License-Identifier: Apache-2.0 -->
      # Diagnostics

      Every message of `vfio-dt` ends in a code in brackets. This is all of them; the table is written by a test from the code itself
      (`mvn -pl grammar,generator,tests -am test -Dgroups=golden -Dgolden.update=true`), and a number is never used twice.

      The fault decides the exit code of the command: *input* 1, *usage* 2, *environment* 3, *interrupted* 130. Warnings and notes
      leave it 0.
      """;
  private static final String CHECKS =
      """

      ## Checks of device trees: package `dts.check`

      The code of their findings is the name by which `-W` and `-E` switch them. Level is what they are when nobody does: `off` is not
      run, `error` means that there is no blob without `--force`. A check is run only where those that it needs find nothing. `dts
      compile` and `dts check` run all of them, the other commands only errors.

      | check | level | needs | finds |
      |---|---|---|---|
      """;

  @Test
  void documentsEveryCode() {
    Golden.checkFile(DOCUMENT, document());
  }

  @Test
  void usesEachNumberOnce() {
    Map<String, Long> uses =
        CODES.stream().collect(Collectors.groupingBy(DiagnosticCode::id, Collectors.counting()));
    assertThat(uses).hasSizeGreaterThan(100).allSatisfy((id, count) -> assertThat(count).isOne());
  }

  @Test
  void namesCodesAfterOnePackageEach() {
    Map<String, String> homes =
        CODES.stream()
            .collect(
                Collectors.toMap(
                    code -> code.id().replaceAll("-[0-9]{3}$", ""),
                    code -> code.getClass().getName(),
                    (one, other) -> one.equals(other) ? one : one + " and " + other));
    assertThat(homes).allSatisfy((prefix, home) -> assertThat(home).doesNotContain(" and "));
    assertThat(homes.keySet()).allSatisfy(prefix -> assertThat(prefix).matches("[A-Z]+"));
    assertThat(homes.values()).doesNotHaveDuplicates();
  }

  @Test
  void saysEachMeaningInASentence() {
    assertThat(CODES)
        .allSatisfy(
            code ->
                assertThat(code.text().meaning())
                    .as(code.id())
                    .matches("\\S.*\\S\\.")
                    .doesNotContain("|"));
  }

  @Test
  void givesEachCodeSomewhere() {
    List<String> unused =
        CLASSES.stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(DiagnosticCode.class))
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.reflect().isEnumConstant())
            .filter(
                field ->
                    field.getAccessesToSelf().stream()
                        .allMatch(access -> access.getOriginOwner().equals(field.getOwner())))
            .map(field -> field.getOwner().getSimpleName() + "." + field.getName())
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void usesNoRetiredNumberAgain() {
    assertThat(retired())
        .doesNotContainKeys(CODES.stream().map(DiagnosticCode::id).toArray(String[]::new));
  }

  private static String document() {
    StringBuilder out = new StringBuilder(HEAD);
    Map<String, List<DiagnosticCode>> prefixes =
        CODES.stream()
            .collect(
                Collectors.groupingBy(
                    code -> code.id().replaceAll("-.*", ""), TreeMap::new, Collectors.toList()));
    prefixes.forEach(
        (prefix, codes) -> {
          out.append("\n## ").append(prefix).append(": ").append(home(codes.get(0))).append('\n');
          out.append("\n| code | severity | fault | meaning |\n|---|---|---|---|\n");
          codes.forEach(code -> out.append(row(code)));
        });
    out.append(checks());
    out.append("\n## Retired\n\nNumbers of earlier versions.\n");
    out.append("\n| code | severity | fault | meaning |\n|---|---|---|---|\n");
    retired().values().forEach(row -> out.append(row).append('\n'));
    return out.toString();
  }

  /** The checks of device trees, whose codes are their names. */
  private static String checks() {
    StringBuilder out = new StringBuilder(CHECKS);
    for (Check check : Checks.all()) {
      out.append("| ").append(check.name()).append(" | ");
      out.append(check.level().name().toLowerCase(Locale.ROOT)).append(" | ");
      out.append(String.join(", ", check.prerequisites())).append(" | ");
      out.append(check.meaning()).append(" |\n");
    }
    return out.toString();
  }

  /** Rows of the document whose codes are gone, and those that were retired before. */
  private static SortedMap<String, String> retired() {
    SortedMap<String, String> rows = new TreeMap<>();
    List<String> known = CODES.stream().map(DiagnosticCode::id).toList();
    String document = Files.exists(DOCUMENT) ? Folder.read(DOCUMENT) : "";
    boolean retired = false;
    for (String line : document.lines().toList()) {
      retired |= line.equals("## Retired");
      String id = line.replaceFirst("^\\| ([A-Z]+-[0-9]{3}) .*", "$1");
      if (!id.equals(line) && (retired || !known.contains(id))) {
        rows.put(id, line);
      }
    }
    return rows;
  }

  private static String row(DiagnosticCode code) {
    boolean error = code.severity() == org.vfiodt.diag.Severity.ERROR;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s |%n",
        code.id(),
        code.severity().label(),
        error ? code.fault().name().toLowerCase(Locale.ROOT) : "",
        code.text().meaning());
  }

  private static String home(DiagnosticCode code) {
    return "package `" + code.getClass().getPackageName().replace("org.vfiodt.", "") + "`";
  }

  /** Every constant of every enum of codes, by number. */
  private static List<DiagnosticCode> codes() {
    Function<JavaClass, Stream<DiagnosticCode>> constants =
        type -> Stream.of((DiagnosticCode[]) type.reflect().getEnumConstants());
    return CLASSES.stream()
        .filter(JavaClass::isEnum)
        .filter(type -> type.isAssignableTo(DiagnosticCode.class))
        .flatMap(constants)
        .sorted(java.util.Comparator.comparing(DiagnosticCode::id))
        .toList();
  }
}
