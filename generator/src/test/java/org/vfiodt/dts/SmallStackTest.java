// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.overlay.NamedBlob;
import org.vfiodt.dts.overlay.OverlayApplier;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.source.SourceText;

/**
 * What is as deep as the limits allow goes through the whole compiler on a quarter of the usual
 * stack; one step deeper is told as the limit it is.
 */
class SmallStackTest {
  private static final long STACK_BYTES = 256 << 10;
  private static final DtsLimits LIMITS = DtsLimits.DEFAULT;

  /** All that a source can go through; the codes of what was told. */
  private static List<String> codes(String main, Map<String, String> files) {
    AtomicReference<List<String>> codes = new AtomicReference<>();
    AtomicReference<Throwable> broken = new AtomicReference<>();
    Thread thread = new Thread(null, () -> codes.set(through(main, files)), "small", STACK_BYTES);
    thread.setUncaughtExceptionHandler((ignored, thrown) -> broken.set(thrown));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    assertThat(broken.get()).isNull();
    return codes.get();
  }

  private static List<String> codes(String main) {
    return codes(main, Map.of());
  }

  private static List<String> through(String main, Map<String, String> files) {
    DtsRequest request =
        DtsRequest.of(new SourceText("main.dts", main), new Files(files))
            .withChecks(CheckLevels.errorsOnly())
            .withTables(new Tables(true, true, true));
    Outcome<DeviceTree> outcome = DtsCompiler.compile(request);
    new DiagnosticPrinter(true).print(outcome.diagnostics());
    outcome.value().ifPresent(SmallStackTest::back);
    return outcome.diagnostics().stream()
        .filter(Diagnostic::isError)
        .map(told -> told.code().id())
        .distinct()
        .collect(Collectors.toList());
  }

  private static void back(DeviceTree tree) {
    byte[] blob = DtbWriter.write(tree);
    DeviceTree read = DtbReader.read(blob).get();
    assertThat(DtbWriter.write(read)).isEqualTo(blob);
    String printed = DtsPrinter.print(Decompiler.prepare(read).get());
    DtsRequest again = DtsRequest.of(new SourceText("again.dts", printed), new Files(Map.of()));
    assertThat(DtsCompiler.compile(again).ok()).isTrue();
    NamedBlob named = new NamedBlob("tree", blob);
    OverlayApplier.apply(named, List.of(named));
  }

  private record Files(Map<String, String> files) implements FileReader {
    @Override
    public Optional<SourceText> text(Path path) {
      return Optional.ofNullable(files.get(path.toString()))
          .map(text -> new SourceText(path.toString(), text));
    }

    @Override
    public Optional<byte[]> bytes(Path path, int limit) {
      return Optional.empty();
    }
  }

  private static String root(String content) {
    return "/dts-v1/;\n/ {\n" + content + "\n};\n";
  }

  @Test
  void compilesTheDeepestTree() {
    int below = LIMITS.nesting();
    assertThat(codes(root(deep(below)))).isEmpty();
    assertThat(codes(root(deep(below + 1)))).containsExactly(DtsCode.NESTING_LIMIT.id());
    String overlay = "/dts-v1/;\n/plugin/;\n&base { %s };\n";
    assertThat(codes(overlay.formatted(deep(below - 2)))).isEmpty();
    assertThat(codes(overlay.formatted(deep(below - 1))))
        .containsExactly(DtsCode.NESTING_LIMIT.id());
  }

  private static String deep(int nodes) {
    return "n { p = <&l>; ".repeat(nodes - 1) + "l: last { };" + "};".repeat(nodes - 1);
  }

  @Test
  void evaluatesTheDeepestExpressions() {
    int deepest = LIMITS.nesting();
    String brackets = "(-~!".repeat(deepest) + "1" + ")".repeat(deepest);
    assertThat(codes(root("a = <" + brackets + ">;"))).isEmpty();
    assertThat(codes(root("a = <(" + brackets + ")>;")))
        .containsExactly(DtsCode.NESTING_LIMIT.id());
    String choices = "1 ? 2 : ".repeat(deepest - 1);
    assertThat(codes(root("a = <(" + choices + "3)>;"))).isEmpty();
    assertThat(codes(root("a = <(" + "1 ? (2) : ".repeat(deepest) + "3)>;")))
        .containsExactly(DtsCode.NESTING_LIMIT.id());
    String rows = "1 + 2 * 3 << 4 | 5 && 6 || ".repeat(20_000) + "1";
    assertThat(codes(root("a = <(" + rows + ")>;"))).isEmpty();
    assertThat(codes(root("a = <(" + "- ~ ! ".repeat(50_000) + "1)>;"))).isEmpty();
  }

  @Test
  void preprocessesTheDeepestConditions() {
    int deepest = LIMITS.nesting();
    String nested = "#if 1\n".repeat(deepest) + "#endif\n".repeat(deepest);
    assertThat(codes(root(nested))).isEmpty();
    assertThat(codes(root("#if 1\n" + nested + "#endif\n"))).contains(DtsCode.CONDITIONAL.id());
    for (int depth : new int[] {45, 5_000}) {
      String brackets = "(!-".repeat(depth) + "1" + ")".repeat(depth);
      String choices = "0 ? 2 : ".repeat(depth) + "1";
      List<String> expected = depth < 100 ? List.of() : List.of(DtsCode.CONDITION.id());
      assertThat(codes(root("#if " + brackets + " || 1\n#endif\n"))).isEqualTo(expected);
      assertThat(codes(root("#if " + choices + "\n#endif\n"))).isEqualTo(expected);
    }
    assertThat(codes(root("#if " + "1 + 1 * 1 || ".repeat(20_000) + "1\n#endif\n"))).isEmpty();
  }

  @Test
  void expandsTheDeepestMacros() {
    String define = "#define F(x) x\n#define G(x, ...) F(x) __VA_OPT__(#x)\n";
    for (int depth : new int[] {90, 5_000}) {
      List<String> expected = depth < 100 ? List.of() : List.of(DtsCode.EXPANSION_LIMIT.id());
      String nested = "F(".repeat(depth) + "1" + ")".repeat(depth);
      assertThat(codes(define + root("a = <" + nested + ">;"))).isEqualTo(expected);
    }
    StringBuilder chain = new StringBuilder("#define M0 1\n");
    for (int i = 1; i < 20_000; i++) {
      chain.append("#define M").append(i).append(" M").append(i - 1).append('\n');
    }
    assertThat(codes(chain + root("a = <M19999>;"))).isEmpty();
  }

  @Test
  void includesTheDeepestFiles() {
    int deepest = LIMITS.includeDepth();
    for (String include : List.of("#include \"f%d\"\n", "/include/ \"f%d\"\n")) {
      Map<String, String> files = new HashMap<>();
      for (int i = 1; i < deepest - 1; i++) {
        files.put("f" + i, "/ { n" + i + "; };\n" + include.formatted(i + 1));
      }
      files.put("f" + (deepest - 1), "/ { last; };\n");
      String main = root("") + include.formatted(1);
      assertThat(codes(main, files)).isEmpty();
      files.put("f" + (deepest - 1), include.formatted(deepest));
      files.put("f" + deepest, "");
      assertThat(codes(main, files)).containsExactly(DtsCode.INCLUDE_DEPTH.id());
    }
  }

  @Test
  void compilesWhatIsLongInsteadOfDeep() {
    assertThat(codes(root("a = " + "<1>, ".repeat(20_000) + "<1>;"))).isEmpty();
    assertThat(codes(root("a = " + "\"\", ".repeat(20_000) + "\"\";"))).isEmpty();
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      labels.append('l').append(i).append(": ");
    }
    assertThat(codes(root(labels + "n { };"))).isEmpty();
    assertThat(codes(root("") + "/ { };\n".repeat(20_000))).isEmpty();
    assertThat(codes(root("}".repeat(5_000)))).isNotEmpty();
    assertThat(codes("{".repeat(5_000))).isNotEmpty();
    assertThat(codes(root("a = " + "<".repeat(5_000) + ";"))).isNotEmpty();
  }
}
