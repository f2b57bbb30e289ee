// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.Tools;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/** Every folder below {@code overlay/apply} and {@code overlay/refused}: a base and overlays. */
class OverlayApplierTest {
  static List<Path> applied() {
    return Fixtures.folders("overlay/apply");
  }

  static List<Path> refused() {
    return Fixtures.folders("overlay/refused");
  }

  private static List<NamedBlob> blobs(Path folder) {
    List<NamedBlob> blobs = new ArrayList<>();
    String name = "overlay/" + folder.getParent().getFileName() + "/" + folder.getFileName();
    for (Path source : Fixtures.files(name, ".dts")) {
      boolean plain = source.getFileName().toString().contains("plain");
      Tables tables = plain ? Tables.NONE : Tables.SYMBOLS;
      DtsRequest request = DtsRequest.of(Fixtures.read(source), new CachingFileReader());
      Outcome<DeviceTree> tree = DtsCompiler.compile(request.withTables(tables).withForce(true));
      byte[] blob = DtbWriter.write(tree.get());
      blobs.add(new NamedBlob(source.getFileName().toString().replace(".dts", ".dtb"), blob));
    }
    return blobs;
  }

  private static Outcome<byte[]> apply(List<NamedBlob> blobs) {
    return OverlayApplier.apply(blobs.get(0), blobs.subList(1, blobs.size()));
  }

  private static String told(Outcome<byte[]> outcome) {
    return new DiagnosticPrinter(false).print(outcome.diagnostics());
  }

  @ParameterizedTest
  @MethodSource("applied")
  void applies(Path folder) throws IOException {
    Outcome<byte[]> result = apply(blobs(folder));
    assertThat(result.ok()).as(told(result)).isTrue();
    assertThat(result.diagnostics()).isEmpty();
    Goldens.match(folder.resolve("expected"), BlobListing.of(result.get()));
  }

  @ParameterizedTest
  @MethodSource("applied")
  void writesTheBytesOfFdtoverlay(Path folder, @TempDir Path work) throws IOException {
    Tools.needVersion("fdtoverlay", 1, 8, work);
    List<NamedBlob> blobs = blobs(folder);
    Optional<byte[]> expected =
        Tools.fdtoverlay(blobs.stream().map(NamedBlob::bytes).toList(), work);
    assertThat(expected).isPresent();
    assertThat(apply(blobs).get()).isEqualTo(expected.get());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(Path folder) throws IOException {
    Outcome<byte[]> result = apply(blobs(folder));
    assertThat(result.ok()).isFalse();
    Goldens.match(folder.resolve("errors"), told(result));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesNothingThatFdtoverlayTakes(Path folder, @TempDir Path work) throws IOException {
    Tools.needVersion("fdtoverlay", 1, 8, work);
    List<byte[]> blobs = blobs(folder).stream().map(NamedBlob::bytes).toList();
    assertThat(Tools.fdtoverlay(blobs, work)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("applied")
  void appliesTreesLikeBlobs(Path folder) {
    List<NamedBlob> blobs = blobs(folder);
    List<DeviceTree> trees =
        blobs.stream().map(blob -> DtbReader.read(blob.bytes()).get()).toList();
    DeviceTree result =
        OverlayApplier.applyTrees(trees.get(0), trees.subList(1, trees.size())).get();
    byte[] expected = DtbWriter.write(DtbReader.read(apply(blobs).get()).get());
    assertThat(DtbWriter.write(result)).isEqualTo(expected);
  }

  @Test
  void keepsLabelsAndPlacesOfTrees() {
    DeviceTree base = tree("base.dts", "/dts-v1/; / { port: port { status = \"off\"; old; }; };");
    DeviceTree overlay =
        tree(
            "change.dts",
            "/dts-v1/; /plugin/; &port { status = \"okay\"; n: new { use = <&n>, <&port>; }; };");
    DeviceTree result = OverlayApplier.applyTrees(base, List.of(overlay)).get();
    Property status = result.find("/port").orElseThrow().property("status").orElseThrow();
    assertThat(status.definedAt())
        .extracting(place -> place.file().name())
        .containsExactly("base.dts", "change.dts");
    assertThat(result.byLabel("n").orElseThrow().path()).isEqualTo("/port/new");
    assertThat(result.byLabel("port").orElseThrow().property("old")).isPresent();
    Property use = result.find("/port/new").orElseThrow().property("use").orElseThrow();
    assertThat(use.markers()).extracting(Marker::text).contains("n", "port");
    assertThat(result.byPhandle(use.cell(0)).orElseThrow().path()).isEqualTo("/port/new");
    assertThat(result.overlay()).isFalse();
  }

  private static DeviceTree tree(String name, String text) {
    DtsRequest request = DtsRequest.of(new SourceText(name, text), new CachingFileReader());
    return DtsCompiler.compile(request.withTables(Tables.SYMBOLS)).get();
  }

  @Test
  void keepsWhatNobodyTouched() {
    byte[] base = DtbWriter.write(tree("base.dts", "/dts-v1/; / { a: a { p = [01 02 03]; }; };"));
    assertThat(OverlayApplier.apply(new NamedBlob("base", base), List.of()).get()).isEqualTo(base);
  }

  @Test
  void refusesWhatIsNoBlob() {
    NamedBlob base =
        new NamedBlob("base.dtb", DtbWriter.write(tree("base.dts", "/dts-v1/; / { };")));
    NamedBlob text = new NamedBlob("change.dtbo", "/dts-v1/;".getBytes(StandardCharsets.US_ASCII));
    assertThat(told(OverlayApplier.apply(base, List.of(text)))).contains("change.dtbo");
    assertThat(told(OverlayApplier.apply(text, List.of(base)))).contains("change.dtbo");
  }

  @Test
  void refusesOverlaysThatNestWithoutEnd() {
    String levels = "n { ".repeat(100) + "};".repeat(100);
    DeviceTree base = tree("base.dts", "/dts-v1/; / { a: " + levels + " };");
    DeviceTree more =
        tree("more.dts", "/dts-v1/; /plugin/; &{" + "/n".repeat(100) + "} { " + levels + " };");
    assertThat(OverlayApplier.applyTrees(base, List.of(more)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DtsCode.OVERLAY_LIMIT);
  }

  @Test
  void refusesSymbolsThatMultiplyALongPath() {
    StringBuilder symbols = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      symbols.append("s%d = \"/f/__overlay__\"; ".formatted(i));
    }
    String path = "/".repeat(1 << 20);
    DeviceTree base = tree("base.dts", "/dts-v1/; / { };");
    DeviceTree many =
        tree(
            "many.dts",
            "/dts-v1/; / { f { target-path = \"%s\"; __overlay__ { }; }; __symbols__ { %s}; };"
                .formatted(path, symbols));
    assertThat(OverlayApplier.applyTrees(base, List.of(many)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DtsCode.OVERLAY_LIMIT);
  }
}
