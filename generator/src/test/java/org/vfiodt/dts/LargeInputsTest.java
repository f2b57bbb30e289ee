// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.source.SourceText;

/**
 * Sources that have very many of one thing come to an end. Each takes about a second where cost
 * grows with size; where it grows with the square of it, none of them would end in time.
 */
class LargeInputsTest {
  private static final int MANY = 40_000;
  private static final long HANG_SECONDS = 100;

  private static String each(IntFunction<String> text) {
    return IntStream.range(0, MANY).mapToObj(text).collect(Collectors.joining());
  }

  private static String root(String content) {
    return "/dts-v1/;\n/ {\n" + content + "\n};\n";
  }

  static Map<String, String> inputs() {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("nodes", root(each(i -> "l" + i + ": n" + i + " { r = <&l" + i + ">; };\n")));
    inputs.put("nodes on one line", root(each(i -> "n" + i + " { };")));
    inputs.put("nodes on one line, and a fault", root(each(i -> "n" + i + " { };")) + ";");
    inputs.put("registers", root(each(i -> "n@%x { reg = <%d 0xfff>; };\n".formatted(i, i))));
    inputs.put("nodes of one name", root("n { };".repeat(MANY)));
    inputs.put("properties", root(each(i -> "p" + i + ";\n")));
    inputs.put("properties of one name", root("p;".repeat(MANY)));
    inputs.put("labels of one node", root(each(i -> "l" + i + ": ") + "n { };"));
    inputs.put("nodes of one label", root(each(i -> "l: n" + i + " { };")));
    inputs.put("labels added later", root("l: n { };") + each(i -> "l" + i + ": &l { };\n"));
    inputs.put("deleted and made again", root("") + "/ { a { }; /delete-node/ a; };".repeat(MANY));
    inputs.put("references to nothing", root("p = <" + each(i -> "&l" + i + " ") + ">;"));
    inputs.put("unknown words", root("p = <" + each(i -> "M" + i + " ") + ">;"));
    inputs.put("lines without an end", root("a = <1>\n".repeat(MANY)));
    inputs.put("cells without an end", root("a = <1;\n".repeat(MANY)));
    inputs.put("deep lines", root("a {\n".repeat(100) + "b = <1>\n".repeat(MANY)));
    inputs.put("closing braces", root("};\n".repeat(MANY)));
    inputs.put("braces the wrong way", root("}; {".repeat(MANY)));
    inputs.put("open comments", "/* ".repeat(MANY));
    inputs.put("joined lines", root("a" + "\\\nb".repeat(MANY) + " = <1 " + "\\\n".repeat(MANY)));
    inputs.put("line markers", "# 1 \"a\"\n".repeat(MANY) + root("a = <1;"));
    inputs.put("macros", each(i -> "#define M" + i + " M" + (i + 1) + "\n") + root("a = <M0>;"));
    inputs.put("conditions", "#if 0\n#endif\n".repeat(MANY) + root(""));
    inputs.put(
        "interrupts", root("c: c { #interrupt-cells = <1>; };" + each(LargeInputsTest::chain)));
    inputs.put("endpoints", root("port {" + each(LargeInputsTest::endpoint) + "};"));
    return inputs;
  }

  private static String chain(int i) {
    String parent = i == 0 ? "c" : "d" + (i - 1);
    return "d" + i + ": d" + i + " { interrupt-parent = <&" + parent + ">; interrupts = <1>; };\n";
  }

  private static String endpoint(int i) {
    return "e%d: endpoint@%x { remote-endpoint = <&e%d>; };".formatted(i, i, i ^ 1);
  }

  static java.util.Set<String> names() {
    return inputs().keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void endsOnVeryManyOfOneThing(String name) throws InterruptedException {
    String text = inputs().get(name);
    AtomicReference<Throwable> broken = new AtomicReference<>();
    Thread thread = new Thread(() -> through(text), name);
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ignored, thrown) -> broken.set(thrown));
    thread.start();
    thread.join(TimeUnit.SECONDS.toMillis(HANG_SECONDS));
    assertThat(thread.isAlive()).as("still running").isFalse();
    assertThat(broken.get()).isNull();
  }

  private static void through(String text) {
    DtsRequest request =
        DtsRequest.of(new SourceText("large.dts", text), new CachingFileReader())
            .withChecks(CheckLevels.standard())
            .withForce(true)
            .withTables(new Tables(true, true, true));
    Outcome<DeviceTree> outcome = DtsCompiler.compile(request);
    assertThat(new DiagnosticPrinter(false).print(outcome.diagnostics())).isNotNull();
    if (outcome.ok()) {
      Outcome<DeviceTree> read = DtbReader.read(DtbWriter.write(outcome.get()));
      assertThat(read.ok()).isTrue();
      Decompiler.prepare(read.get()).value().ifPresent(DtsPrinter::print);
    }
  }
}
