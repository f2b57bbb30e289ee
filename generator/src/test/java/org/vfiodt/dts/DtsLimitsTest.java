// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceText;

/** What an input may cost is bounded, and the limit that was met is named. */
class DtsLimitsTest {
  private static final DtsLimits TIGHT =
      new DtsLimits(4, 50, 8000, 6000, 500, 12_000, 2000, 8, 4, 5);

  private static final Path BESIDE = Fixtures.directory("accept").resolve("limits.dts");

  private static List<DtsCode> codes(String text) {
    DtsRequest request =
        new DtsRequest(
            List.of(new SourceText(BESIDE.toString(), text)),
            List.of(),
            Map.of(),
            new CachingFileReader(),
            TIGHT,
            DtsOptions.DEFAULT);
    Outcome<DeviceTree> outcome = DtsCompiler.compile(request);
    return outcome.diagnostics().stream().map(finding -> (DtsCode) finding.code()).toList();
  }

  private static String root(String content) {
    return "/dts-v1/;\n/ {\n" + content + "\n};\n";
  }

  @Test
  void limitsTheSizeOfASource() {
    assertThat(codes(root(" ".repeat(9000)))).containsExactly(DtsCode.SOURCE_LIMIT);
  }

  @Test
  void limitsWhatMacrosTurnInto() {
    StringBuilder bomb = new StringBuilder("#define M0 1\n");
    for (int i = 1; i <= 40; i++) {
      bomb.append("#define M%d M%d M%d\n".formatted(i, i - 1, i - 1));
    }
    assertThat(codes(bomb + root("a = <M40>;"))).containsExactly(DtsCode.EXPANSION_LIMIT);
  }

  @Test
  void limitsWhatMacrosTurnIntoTogether() {
    String text = "#define E\n#define F E E E E E E E E E E E E E E E E\n";
    assertThat(codes(text + root("F ".repeat(900)))).containsExactly(DtsCode.EXPANSION_TOTAL);
    assertThat(codes(text + "#if F 0\n#endif\n".repeat(450))).contains(DtsCode.EXPANSION_TOTAL);
  }

  @Test
  void limitsWhatLeavesNoText() {
    Map<String, String> files =
        Map.of("part.h", "#undef X\n".repeat(880), "raw.dtsi", "/*" + " ".repeat(900) + "*/");
    String part = "#include \"part.h\"\n";
    assertThat(codes(part.repeat(13) + root(""), files)).isEmpty();
    assertThat(codes(part.repeat(14) + root(""), files)).containsExactly(DtsCode.EXPANSION_TOTAL);
    String raw = "/include/ \"raw.dtsi\"\n";
    assertThat(codes(root("") + raw.repeat(6), files)).isEmpty();
    assertThat(codes(root("") + raw.repeat(7), files)).containsExactly(DtsCode.FLAT_LIMIT);
  }

  private static List<DtsCode> codes(String text, Map<String, String> files) {
    FileReader reader =
        new FileReader() {
          @Override
          public Optional<SourceText> text(Path path) {
            return Optional.ofNullable(files.get(path.toString()))
                .map(content -> new SourceText(path.toString(), content));
          }

          @Override
          public Optional<byte[]> bytes(Path path, int limit) {
            return Optional.empty();
          }
        };
    return DtsCompiler.compile(
            DtsRequest.of(new SourceText("board.dts", text), reader).withLimits(TIGHT))
        .diagnostics()
        .stream()
        .map(finding -> (DtsCode) finding.code())
        .toList();
  }

  @Test
  void limitsTextThatMacrosJoin() {
    StringBuilder bomb = new StringBuilder("#define J(a) K(a, a)\n#define K(a, b) a##b\n");
    String use = "x";
    for (int i = 0; i < 40; i++) {
      use = "J(" + use + ")";
    }
    assertThat(codes(bomb + root(use + ";"))).containsExactly(DtsCode.EXPANSION_LIMIT);
    String quotes =
        "#define S(a) #a\n#define X(a) S(a)\n"
            + root("a = " + "X(".repeat(40) + "\"\"" + ")".repeat(40) + ";");
    assertThat(codes(quotes)).containsExactly(DtsCode.EXPANSION_LIMIT);
  }

  @Test
  void limitsTheNumberOfIncludes() {
    String both = "#include \"parts/constants.h\"\n";
    assertThat(codes(both.repeat(60) + root(""))).containsExactly(DtsCode.INCLUDE_COUNT);
    String raw = "/include/ \"parts/number.dtsi\" ";
    assertThat(codes("/dts-v1/; / { a = <" + raw.repeat(60) + ">; };"))
        .containsExactly(DtsCode.INCLUDE_COUNT);
  }

  @Test
  void limitsTheNumberOfTokens() {
    assertThat(codes(root("a = <" + "1 ".repeat(1900) + ">;"))).isEmpty();
    assertThat(codes(root("a = <" + "1 ".repeat(1999) + ">;")))
        .containsExactly(DtsCode.TOKEN_LIMIT);
  }

  @Test
  void limitsArgumentsInArguments() {
    StringBuilder use = new StringBuilder("1");
    for (int i = 0; i < 300; i++) {
      use.insert(0, "F(").append(')');
    }
    assertThat(codes("#define F(x) x\n" + root("a = <" + use + ">;")))
        .containsExactly(DtsCode.EXPANSION_LIMIT);
  }

  @Test
  void limitsTheTextWithItsIncludes() {
    String text = "#define M " + "1 ".repeat(200) + "\n" + root("a = <" + "M ".repeat(20) + ">;");
    assertThat(codes(text)).containsExactly(DtsCode.FLAT_LIMIT);
  }

  @Test
  void limitsIncludes() {
    assertThat(codes("#include \"recursive.dts\"\n")).contains(DtsCode.INCLUDE_MISSING);
    assertThat(codes("#include \"../reject/recursive.dts\"\n"))
        .containsExactly(DtsCode.INCLUDE_DEPTH);
    assertThat(codes("/include/ \"../reject/recursive-raw.dtsi\"\n"))
        .containsExactly(DtsCode.INCLUDE_DEPTH);
  }

  @Test
  void limitsNesting() {
    assertThat(codes(root("n { ".repeat(20) + "};".repeat(20))))
        .containsExactly(DtsCode.NESTING_LIMIT);
    assertThat(codes(root("a = <" + "(".repeat(20) + "1" + ")".repeat(20) + ">;")))
        .containsExactly(DtsCode.NESTING_LIMIT);
    assertThat(codes(root("a = <(" + "1 ? 2 : ".repeat(20) + "3)>;")))
        .containsExactly(DtsCode.NESTING_LIMIT);
    assertThat(codes("#if 1\n".repeat(20) + "#endif\n".repeat(20))).contains(DtsCode.CONDITIONAL);
    assertThat(codes("#if " + "(".repeat(999) + "1" + ")".repeat(999) + "\n#endif\n"))
        .contains(DtsCode.CONDITION);
    assertThat(codes("#if " + "-".repeat(2) + " -".repeat(900) + "1\n#endif\n"))
        .contains(DtsCode.CONDITION);
  }

  @Test
  void limitsNestingThatGrowsByMerging() {
    String steps =
        root("l0: a { };")
            + "&l0 { b { c { d { l1: e { }; }; }; }; };\n"
            + "&l1 { b { c { d { l2: e { }; }; }; }; };\n"
            + "&l1 { b { c { d { e { f { g { }; }; }; }; }; }; };\n";
    assertThat(codes(steps)).contains(DtsCode.NESTING_LIMIT);
  }

  @Test
  void limitsBinaryFiles() {
    assertThat(codes(root("a = /incbin/(\"parts/raw.bin\");")))
        .containsExactly(DtsCode.BINARY_LIMIT);
  }

  @Test
  void limitsAllBinaryFilesTogether() {
    String part = "/incbin/(\"parts/raw.bin\", 0, 1)";
    assertThat(compiled(root("a = " + part + ", " + part + ";"), 100)).isEmpty();
    assertThat(compiled(root("a = " + (part + ", ").repeat(100) + part + ";"), 100))
        .containsExactly(DtsCode.BINARY_LIMIT);
    String huge = "/incbin/(\"parts/raw.bin\", 0xffffffffffffffff, 0xfffffffffffffffe)";
    assertThat(compiled(root("a = " + huge + ";"), 100)).containsExactly(DtsCode.BINARY_SHORT);
  }

  private static List<DtsCode> compiled(String text, int binaryBytes) {
    DtsLimits limits = new DtsLimits(4, 50, 8000, 8000, 500, 500, 8000, 8, binaryBytes, 5);
    return DtsCompiler.compile(
            DtsRequest.of(new SourceText(BESIDE.toString(), text), new CachingFileReader())
                .withLimits(limits))
        .diagnostics()
        .stream()
        .map(finding -> (DtsCode) finding.code())
        .toList();
  }

  /** A short source whose tables for overlays would take gigabytes. */
  @Test
  void limitsTheTablesForOverlays() {
    String name = "n".repeat(500_000);
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      labels.append('l').append(i).append(": ");
    }
    String labelled = root(name + " { " + labels + " b { }; };");
    String references = root(name + " { a = <" + "&x ".repeat(2_000) + ">; };");
    for (Tables tables :
        List.of(Tables.SYMBOLS, new Tables(false, true, false), new Tables(false, false, true))) {
      assertThat(codes(labelled, tables)).isSubsetOf(DtsCode.BLOB_LIMIT);
    }
    assertThat(codes(labelled, Tables.SYMBOLS)).containsExactly(DtsCode.BLOB_LIMIT);
    String overlay = references.replace("/dts-v1/;", "/dts-v1/; /plugin/;");
    assertThat(codes(overlay, Tables.NONE)).containsExactly(DtsCode.BLOB_LIMIT);
  }

  private static List<DtsCode> codes(String text, Tables tables) {
    SourceText source = new SourceText("board.dts", text);
    return DtsCompiler.compile(DtsRequest.of(source, new CachingFileReader()).withTables(tables))
        .diagnostics()
        .stream()
        .map(finding -> (DtsCode) finding.code())
        .toList();
  }

  @Test
  void limitsTheNumberOfDiagnostics() {
    assertThat(codes(root("a = ;\n".repeat(50)))).hasSize(5);
  }

  @Test
  void endsOnLongRowsOfPathReferences() {
    String name = "n".repeat(200);
    String paths = root("p = &l" + ", &l".repeat(500) + "; l: " + name + " { };");
    assertThat(codes(paths)).containsExactly(DtsCode.BLOB_LIMIT);
  }
}
