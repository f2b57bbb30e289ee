// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.SpecPrinter;

/** A spec of the test resources and the diagnostics that it must give, side by side. */
record SpecFixture(Path spec) {
  private static final Path ROOT = Path.of(System.getProperty("vfiodt.root", ".."));
  static final Path FOLDER = ROOT.resolve("generator/src/test/resources/spec");
  static final Path SPECS = ROOT.resolve("arndale-config/specs");
  static final Path MANUAL = ROOT.resolve("docs/spec-language.md");

  static List<SpecFixture> all() {
    return files(".vfio").stream().map(SpecFixture::new).toList();
  }

  static List<Path> files(String suffix) {
    try (Stream<Path> found = Files.walk(FOLDER)) {
      return found.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path errors() {
    String name = spec.getFileName().toString();
    return spec.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".errors");
  }

  String text() {
    return read(spec);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Outcome<DriverSpec> parse(String text) {
    return DriverSpecs.read(SourceFile.root("x.vfio", text));
  }

  /** One line for each finding, and indented ones for its notes and hint. */
  static String describe(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(diagnostic.at().map(SpecFixture::place).orElse("-"));
      out.append(' ').append(diagnostic.code().id());
      out.append(' ').append(diagnostic.message()).append('\n');
      diagnostic
          .notes()
          .forEach(
              note -> {
                out.append("    note ").append(note.at().map(SpecFixture::place).orElse("-"));
                out.append(' ').append(note.text()).append('\n');
              });
      diagnostic.hint().ifPresent(hint -> out.append("    hint ").append(hint).append('\n'));
    }
    return out.toString();
  }

  private static String place(Span at) {
    return at.line() + ":" + at.column() + "+" + (at.end() - at.start());
  }

  /** Compares two specs by everything but the places. */
  static RecursiveComparisonAssert<?> assertSpec(DriverSpec spec) {
    return assertThat(spec).usingRecursiveComparison().ignoringFieldsOfTypes(Span.class);
  }

  /** What is printed reads as the same spec again, and prints as the same text. */
  static void assertRoundTrip(DriverSpec spec) {
    String printed = SpecPrinter.print(spec);
    Outcome<DriverSpec> again = DriverSpecs.read(SourceFile.root(spec.fileName(), printed));
    assertThat(describe(again.diagnostics())).as(printed).isEmpty();
    DriverSpec reread = again.value().orElseThrow();
    assertSpec(reread).isEqualTo(spec);
    assertThat(SpecPrinter.print(reread)).isEqualTo(printed);
  }

  @Override
  public String toString() {
    return FOLDER.relativize(spec).toString();
  }
}
