// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Reservation;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;

/** What the format allows is read, whatever it looks like. */
class DtbReaderTest {
  private static final String SOURCE =
      """
      /dts-v1/;
      /memreserve/ 0x10 0x20;
      / { model = "long enough"; empty; n@1 { reg = <1>; deeper { x = [01 02 03]; }; }; };
      """;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 17})
  void readsEveryVersion(int version) {
    DeviceTree tree = Fixtures.tree(SOURCE);
    byte[] blob = DtbWriter.write(tree, DtbLayout.PLAIN.withVersion(version));
    DeviceTree read = Decompiler.prepare(DtbReader.read(blob).get()).get();
    assertThat(DtbWriter.write(read)).isEqualTo(DtbWriter.write(tree));
  }

  @Test
  void keepsTheNamesOfOldVersions() {
    byte[] blob = DtbWriter.write(Fixtures.tree(SOURCE), DtbLayout.PLAIN.withVersion(3));
    DeviceTree read = DtbReader.read(blob).get();
    assertThat(read.find("/n@1").orElseThrow().property("name").orElseThrow().string())
        .contains("n");
    assertThat(read.find("/n@1/deeper")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsBlocksInAnyOrderWithGaps(boolean reversed) {
    BlobBuilder builder = new BlobBuilder().gap(24).reservations(1, 2, 0, 0);
    builder.node("").property("a", 1).node("n").end().end().cell(Fdt.END);
    DeviceTree tree = DtbReader.read(builder.build(reversed)).get();
    assertThat(tree.root().property("a").orElseThrow().bytes()).containsExactly(1);
    assertThat(tree.find("/n")).isPresent();
    assertThat(tree.bootCpu()).isEqualTo(7);
    assertThat(tree.reservations()).extracting(Reservation::size).containsExactly(2L);
  }

  @Test
  void skipsTagsWithoutMeaning() {
    BlobBuilder builder = new BlobBuilder();
    builder.cell(Fdt.NOP).node("").cell(Fdt.NOP).property("a", 1).cell(Fdt.NOP).cell(Fdt.NOP);
    builder.node("n").cell(Fdt.NOP).end().cell(Fdt.NOP).end().cell(Fdt.NOP).cell(Fdt.END);
    assertThat(DtbReader.read(builder.build()).get().find("/n")).isPresent();
  }

  @Test
  void ignoresBytesBehindTheEnd() {
    byte[] blob = DtbWriter.write(Fixtures.tree(SOURCE));
    byte[] longer = Arrays.copyOf(blob, blob.length + 13);
    Arrays.fill(longer, blob.length, longer.length, (byte) 0xff);
    assertThat(DtbWriter.write(DtbReader.read(longer).get())).isEqualTo(blob);
  }

  @Test
  void warnsOfPropertiesBehindNodes() {
    BlobBuilder builder = new BlobBuilder();
    builder.node("").node("n").end().property("late", 1).end().cell(Fdt.END);
    Outcome<DeviceTree> outcome = DtbReader.read("x.dtb", builder.build());
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly("x.dtb, byte 0x4c, in /: the property 'late' stands behind a child node");
    assertThat(DtsPrinter.print(outcome.get())).contains("late = [01];\n\n\tn {");
  }

  @Test
  void endsReservationsAtTheFirstWithoutSize() {
    BlobBuilder builder = new BlobBuilder().reservations(1, 2, 3, 0, 5, 6, 0, 0);
    builder.node("").end().cell(Fdt.END);
    assertThat(DtbReader.read(builder.build()).get().reservations()).hasSize(1);
  }

  @Test
  void knowsOverlaysByTheirTables() {
    BlobBuilder builder = new BlobBuilder();
    builder.node("").node("__fixups__").end().end().cell(Fdt.END);
    assertThat(DtbReader.read(builder.build()).get().overlay()).isTrue();
    assertThat(Fixtures.tree(SOURCE).overlay()).isFalse();
  }

  @Test
  void readsBlobsOfLaterVersionsThatSayTheyCanBeRead() {
    byte[] blob = DtbWriter.write(Fixtures.tree(SOURCE));
    ByteBuffer.wrap(blob).putInt(20, 18);
    assertThat(DtbReader.read(blob).ok()).isTrue();
    ByteBuffer.wrap(blob).putInt(24, 18);
    List<Diagnostic> told = DtbReader.read("new.dtb", blob).diagnostics();
    assertThat(told).extracting(Diagnostic::code).containsExactly(DtsCode.BLOB_VERSION);
  }

  @Test
  void dropsTheNameOfTheRoot() {
    BlobBuilder builder = new BlobBuilder();
    builder.node("board").node("n").end().end().cell(Fdt.END);
    Outcome<DeviceTree> outcome = DtbReader.read("x.dtb", builder.build());
    assertThat(outcome.get().find("/n")).isPresent();
    assertThat(outcome.diagnostics())
        .extracting(Diagnostic::message)
        .containsExactly(
            "x.dtb, byte 0x3c, in the root: the root node should have no name; 'board' is dropped");
  }
}
