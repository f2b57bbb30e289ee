// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevel;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.CheckSwitch;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/**
 * The examples of the package documentation: each one here is compiled and run, and a test holds
 * the documentation to the very same lines. An example stands between two comments.
 */
class DtsExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "( *)// example: ([A-Z][a-z, ]+)\n(.*?)\n *// end of example", Pattern.DOTALL);

  private static final Pattern QUOTED =
      Pattern.compile(
          " \\* <h2>([^\n]+)</h2>\n.*?<pre>\\{@code\n(.*?)\n \\* }</pre>", Pattern.DOTALL);

  @TempDir private Path directory;
  private Path file;
  private Path blob;

  @BeforeEach
  void makeBoard() throws IOException {
    file = directory.resolve("board.dts");
    blob = directory.resolve("board.dtb");
    Files.createDirectory(directory.resolve("include"));
    Files.writeString(directory.resolve("include/base.h"), "#define UART_BASE 0x12c10000\n");
    Files.writeString(
        file,
        """
        /dts-v1/;
        #include <base.h>
        / {
          #address-cells = <1>;
          #size-cells = <1>;
          compatible = "vendor,board";
          serial: serial@12c10000 {
            compatible = "vendor,uart";
            reg = <UART_BASE 0x100>;
          };
        };
        """);
  }

  @Test
  void compilesAFile() throws IOException {
    List<String> told = new ArrayList<>();
    Path include = directory.resolve("include");
    // example: Compile a file
    Outcome<DeviceTree> tree =
        Dts.open(file)
            .map(request -> request.withIncludeDirectories(List.of(include)))
            .flatMap(Dts::compile);
    told.add(new DiagnosticPrinter(false).print(tree.diagnostics()));
    if (tree.ok()) {
      Files.write(blob, Dts.write(tree.get()));
    }
    // end of example
    assertThat(told).containsExactly("");
    assertThat(blob).exists();
  }

  private DeviceTree tree() {
    Path include = directory.resolve("include");
    return Dts.open(file)
        .map(request -> request.withIncludeDirectories(List.of(include)))
        .flatMap(Dts::compile)
        .get();
  }

  @Test
  void asksForNodesAndPlaces() {
    DeviceTree tree = tree();
    List<String> found = new ArrayList<>();
    // example: Ask for nodes, values and places
    for (Node node : tree.nodes()) {
      if (node.compatible().contains("vendor,uart")) {
        Property reg = node.property("reg").orElseThrow();
        Span written = reg.placeOf(0).orElseThrow();
        Span seen = written.expandedFrom().orElse(written);
        String address = Long.toHexString(reg.cell(0));
        found.add(node.path() + " at 0x" + address + ", line " + seen.line());
      }
    }
    Node serial = tree.byLabel("serial").orElseThrow();
    Node root = tree.parentOf(serial).orElseThrow();
    // end of example
    assertThat(found).containsExactly("/serial@12c10000 at 0x12c10000, line 9");
    assertThat(root).isEqualTo(tree.root());
  }

  @Test
  void checksWithLevels() {
    List<String> found = new ArrayList<>();
    // example: Check, with levels of your own
    String text = "/dts-v1/; / { node@1 { }; };";
    DtsRequest request = DtsRequest.of(new SourceText("made.dts", text), new CachingFileReader());
    CheckLevels levels =
        CheckLevels.standard()
            .with(CheckSwitch.parse(CheckLevel.ERROR, "unit_address_vs_reg").orElseThrow());
    Outcome<DeviceTree> tree = Dts.compile(request.withChecks(levels));
    for (Diagnostic finding : tree.diagnostics()) {
      String place = finding.at().map(Span::place).orElse("");
      found.add(place + " " + finding.code().id() + ": " + finding.message());
    }
    // end of example
    assertThat(tree.ok()).isFalse();
    assertThat(found).singleElement().asString().startsWith("made.dts:1:15 unit_address_vs_reg: ");
  }

  @Test
  void goesStepByStep() {
    DtsRequest request = Dts.open(file).get();
    request = request.withIncludeDirectories(List.of(directory.resolve("include")));
    // example: Parse, link and check one by one
    Outcome<DeviceTree> tree =
        Dts.parse(request)
            .flatMap(Dts::link)
            .flatMap(linked -> Dts.check(linked, CheckLevels.errorsOnly()));
    // end of example
    assertThat(tree.get().find("/serial@12c10000")).isPresent();
  }

  @Test
  void readsAndPrintsABlob() throws IOException {
    Files.write(blob, Dts.write(tree()));
    // example: Read a blob and print it as source
    byte[] bytes = Files.readAllBytes(blob);
    Outcome<String> text = Dts.read("board.dtb", bytes).flatMap(Dts::print);
    // end of example
    assertThat(text.get()).contains("serial@12c10000 {").contains("reg = <0x12c10000 0x100>;");
    SourceText again = new SourceText("again.dts", text.get());
    DtsRequest request = DtsRequest.of(again, new CachingFileReader());
    assertThat(Dts.write(Dts.compile(request).get())).isEqualTo(bytes);
  }

  @Test
  void appliesAnOverlay() {
    Path include = directory.resolve("include");
    DtsRequest board = Dts.open(file).get().withIncludeDirectories(List.of(include));
    // example: Apply an overlay
    String change = "/dts-v1/; /plugin/; &serial { status = \"disabled\"; };";
    DtsRequest plugin = DtsRequest.of(new SourceText("off.dts", change), new CachingFileReader());
    DeviceTree base = Dts.compile(board.withTables(Tables.SYMBOLS)).get();
    DeviceTree overlay = Dts.compile(plugin).get();
    Outcome<DeviceTree> merged = Dts.overlay(base, List.of(overlay));
    // end of example
    Node serial = merged.get().find("/serial@12c10000").orElseThrow();
    assertThat(serial.property("status").flatMap(Property::string)).contains("disabled");
  }

  @Test
  void compilesManyBoards() {
    List<Path> boards = List.of(file, file);
    Path include = directory.resolve("include");
    // example: Compile many boards
    DtsCompiler compiler = new DtsCompiler();
    CachingFileReader reader = new CachingFileReader();
    List<byte[]> blobs =
        boards.parallelStream()
            .map(board -> DtsRequest.of(reader.text(board).orElseThrow(), reader))
            .map(request -> request.withIncludeDirectories(List.of(include)))
            .map(request -> compiler.tree(request).map(Dts::write).get())
            .toList();
    // end of example
    assertThat(blobs).hasSize(2);
    assertThat(blobs.get(0)).isEqualTo(blobs.get(1));
  }

  @Test
  void tellsOfMissingFilesInsteadOfThrowing() {
    assertThat(Dts.open(directory.resolve("none.dts")).diagnostics())
        .singleElement()
        .satisfies(told -> assertThat(told.code()).isEqualTo(DtsCode.FILE_MISSING));
    assertThat(Dts.open(directory).diagnostics())
        .singleElement()
        .satisfies(told -> assertThat(told.code()).isEqualTo(DtsCode.FILE_UNREADABLE));
    assertThat(Dts.read("x.dtb", new byte[3]).ok()).isFalse();
  }

  @Test
  void areTheExamplesOfTheDocumentation() throws IOException {
    Path root = Path.of(System.getProperty("vfiodt.root"), "generator/src");
    String name = "java/org/vfiodt/dts/";
    String here = read(root.resolve("test/" + name + "DtsExamplesTest.java"));
    String documentation = read(root.resolve("main/" + name + "package-info.java"));
    Map<String, String> run = new TreeMap<>();
    for (Matcher found = EXAMPLE.matcher(here); found.find(); ) {
      String indent = found.group(1);
      run.put(found.group(2), found.group(3).replaceAll("(?m)^" + indent, ""));
    }
    Map<String, String> quoted = new TreeMap<>();
    for (Matcher found = QUOTED.matcher(documentation); found.find(); ) {
      quoted.put(found.group(1), found.group(2).replaceAll("(?m)^ \\* ?", ""));
    }
    assertThat(run).hasSizeGreaterThan(6);
    assertThat(quoted).isEqualTo(run);
  }

  private static String read(Path source) throws IOException {
    return Files.readString(source, StandardCharsets.UTF_8);
  }
}
