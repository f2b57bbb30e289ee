// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.print.Decompiler;

/** Damaged and hostile blobs: which diagnostic, at which byte, in which node. */
class HostileBlobTest {
  private static final byte[] BLOB =
      DtbWriter.write(
          Fixtures.tree("/dts-v1/; /memreserve/ 1 2; / { a = <1>; n { b = \"text\"; m {}; }; };"));

  private static String told(byte[] blob) {
    Outcome<DeviceTree> outcome = DtbReader.read("x.dtb", blob);
    assertThat(outcome.ok()).isFalse();
    return outcome.diagnostics().stream()
        .map(finding -> finding.code().id() + " " + finding.message())
        .reduce((first, second) -> first + "\n" + second)
        .orElseThrow();
  }

  private static byte[] changed(int offset, int word) {
    byte[] blob = BLOB.clone();
    ByteBuffer.wrap(blob).putInt(offset, word);
    return blob;
  }

  private static String structure(Consumer<BlobBuilder> content) {
    BlobBuilder builder = new BlobBuilder();
    content.accept(builder);
    return told(builder.build());
  }

  @Test
  void isCutOffAtEveryByte() {
    for (int length = 0; length < BLOB.length; length++) {
      Outcome<DeviceTree> outcome = DtbReader.read("x.dtb", Arrays.copyOf(BLOB, length));
      assertThat(outcome.diagnostics()).as("%d bytes", length).hasSize(1);
      DtsCode expected = length < 4 ? DtsCode.NOT_BLOB : DtsCode.BLOB_SHORT;
      assertThat(outcome.diagnostics().get(0).code()).isEqualTo(expected);
    }
  }

  @Test
  void isCutOffAtEveryByteAndSaysSo() {
    for (int length = 40; length < BLOB.length; length++) {
      byte[] blob = Arrays.copyOf(BLOB, length);
      ByteBuffer.wrap(blob).putInt(4, length);
      assertThat(DtbReader.read("x.dtb", blob).ok()).as("%d bytes", length).isFalse();
    }
  }

  @Test
  void isCutOff() {
    assertThat(told(Arrays.copyOf(BLOB, 100)))
        .isEqualTo(
            "DTS-071 x.dtb, byte 0x4: the blob should be 152 bytes long, but there are only 100;"
                + " was it cut off on the way?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4|20|DTS-002 x.dtb, byte 0x4: the blob should be 20 bytes long, but its header alone has 40",
        "4|-1|DTS-071 x.dtb, byte 0x4: the blob should be 4294967295 bytes long, but there are only"
            + " 152; was it cut off on the way?",
        "8|-4|DTS-072 x.dtb, byte 0x8: the structure block should start at byte 0xfffffffc, behind"
            + " the end of the blob",
        "12|0x70000000|DTS-072 x.dtb, byte 0xc: the strings block should start at byte 0x70000000,"
            + " behind the end of the blob",
        "16|185|DTS-072 x.dtb, byte 0x10: the list of memory reservations should start at byte 0xb9,"
            + " behind the end of the blob",
        "20|0|DTS-070 x.dtb, byte 0x14: the blob has version 0, readable from version 16 on;"
            + " versions 1 to 17 can be read",
        "32|-1|DTS-072 x.dtb, byte 0x20: the strings block should end at byte 0x100000093, but the"
            + " blob ends at 0x98",
        "36|0x100|DTS-072 x.dtb, byte 0x24: the structure block should end at byte 0x148, but the"
            + " blob ends at 0x98",
        "16|144|DTS-071 x.dtb, byte 0x90: the blob ends inside the list of memory reservations,"
            + " which an entry of zeros should end",
        "32|1|DTS-072 x.dtb, byte 0x58, in /: the name of a property has no end in the strings"
            + " block",
      })
  void hasABrokenHeader(int offset, String word, String expected) {
    assertThat(told(changed(offset, Long.decode(word).intValue())).lines().findFirst())
        .contains(expected);
  }

  @Test
  void hasADamagedStructure() {
    assertThat(structure(blob -> blob.cell(Fdt.END_NODE)))
        .isEqualTo(
            "DTS-003 x.dtb, byte 0x38, in the root: the structure block should start with a node"
                + " (tag 1), but has 0x00000002");
    assertThat(structure(blob -> blob.node("").end().end()))
        .isEqualTo(
            "DTS-003 x.dtb, byte 0x44, in the root: the end (tag 9) should follow the root node,"
                + " but there is 0x00000002");
    assertThat(structure(blob -> blob.node("").node("a").cell(7)))
        .isEqualTo(
            "DTS-003 x.dtb, byte 0x48, in /a: a property, a node or its end should be here, not"
                + " 0x00000007");
    assertThat(structure(blob -> blob.node("").node("a").cell(Fdt.END)))
        .isEqualTo(
            "DTS-003 x.dtb, byte 0x48, in /a: the tree ends here, but this node is still open");
    assertThat(structure(blob -> blob.node("").node("a").end().cell(Fdt.NOP)))
        .isEqualTo(
            "DTS-071 x.dtb, byte 0x50, in /: the blob ends here, but this node is still open");
    assertThat(structure(blob -> blob.node("").cell(Fdt.BEGIN_NODE).bytes('a', 'b', 'c', 'd')))
        .isEqualTo("DTS-071 x.dtb, byte 0x44, in /: the name of a node has no end");
  }

  @Test
  void hasADamagedProperty() {
    assertThat(structure(blob -> blob.node("").node("a").cell(Fdt.PROPERTY).cell(0)))
        .isEqualTo("DTS-071 x.dtb, byte 0x4c, in /a: the blob ends inside a property");
    assertThat(
            structure(
                blob -> blob.node("").cell(Fdt.PROPERTY).cell(-1).cell(blob.string("long")).end()))
        .isEqualTo(
            "DTS-071 x.dtb, byte 0x44, in /: the property 'long' should be 4294967295 bytes long,"
                + " but the blob ends after 9");
    assertThat(structure(blob -> blob.node("").cell(Fdt.PROPERTY).cell(0).cell(-8).end()))
        .isEqualTo(
            "DTS-072 x.dtb, byte 0x48, in /: the name of a property should be at byte 0xfffffff8 of"
                + " the strings block, which has 0x0 bytes");
  }

  @Test
  void hasNodesOfAnotherNode() {
    BlobBuilder builder = new BlobBuilder().version(3);
    builder.node("/").node("/a").node("/b/c").end().end().end().cell(Fdt.END);
    assertThat(told(builder.build()))
        .isEqualTo("DTS-003 x.dtb, byte 0x4c, in /a: the path '/b/c' lies in another node");
  }

  @Test
  void isNestedTooDeep() {
    BlobBuilder builder = new BlobBuilder().node("");
    for (int depth = 1; depth < 100_000; depth++) {
      builder.node("a");
    }
    assertThat(told(builder.build()))
        .startsWith("DTS-034 x.dtb, byte 0x444, in /a/a/a")
        .endsWith("/a: nodes are nested more than 128 deep");
  }

  @Test
  void hasVeryLongPaths() {
    BlobBuilder builder = new BlobBuilder().node("").node("x".repeat(500_000));
    for (int i = 0; i < 40_000; i++) {
      builder.node("").end();
    }
    assertThat(told(builder.end().end().cell(Fdt.END).build()))
        .startsWith("DTS-059 x.dtb, byte ")
        .endsWith("...: all names and paths together are longer than 67108864 characters");
  }

  @Test
  void hasVeryLongSharedNames() {
    BlobBuilder builder = new BlobBuilder().node("");
    int start = builder.string("x".repeat(400_000));
    for (int i = 0; i < 50_000; i++) {
      builder.cell(Fdt.PROPERTY).cell(0).cell(start + i);
    }
    assertThat(told(builder.end().cell(Fdt.END).build()))
        .startsWith("DTS-059 x.dtb, byte ")
        .endsWith("in /: all names and paths together are longer than 67108864 characters");
  }

  @Test
  void usesOneLongNameVeryOften() {
    BlobBuilder builder = new BlobBuilder().node("");
    int start = builder.string("x".repeat(400_000));
    for (int i = 0; i < 50_000; i++) {
      builder.node("n" + i).cell(Fdt.PROPERTY).cell(0).cell(start).end();
    }
    byte[] blob = builder.end().cell(Fdt.END).build();
    DeviceTree tree = DtbReader.read(blob).get();
    assertThat(tree.nodes()).hasSize(50_001);
    assertThat(DtbWriter.write(tree)).hasSameSizeAs(blob);
  }

  @Test
  void refersToOneLongPathVeryOften() {
    String name = "x".repeat(100_000);
    BlobBuilder builder = new BlobBuilder().node("").node(name);
    builder.property("phandle", 0, 0, 0, 1).end();
    int[] value = new int[40_000];
    int[] offsets = new int[40_000];
    for (int i = 0; i < value.length; i += 4) {
      value[i + 3] = 1;
      offsets[i + 2] = i >> 8 & 0xff;
      offsets[i + 3] = i & 0xff;
    }
    builder.node("user").property("many", value).end();
    builder.node("__local_fixups__").node("user").property("many", offsets).end().end();
    DeviceTree tree = DtbReader.read(builder.end().cell(Fdt.END).build()).get();
    assertThat(Decompiler.prepare(tree).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(DtsCode.BLOB_LIMIT);
  }

  @Test
  void isNoBlobAtAll() {
    assertThat(told(new byte[0])).isEqualTo("DTS-076 x.dtb is empty, no device tree blob");
    assertThat(told("/dts-v1/;".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("DTS-076 x.dtb is text, such as device tree source, no device tree blob");
    assertThat(told(new byte[] {(byte) 0xed, (byte) 0xfe, 0x0d, (byte) 0xd0}))
        .isEqualTo(
            "DTS-076 x.dtb is a device tree blob with its bytes in reverse order, no device tree"
                + " blob");
    assertThat(told(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
        .isEqualTo("DTS-076 x.dtb is compressed with gzip, no device tree blob");
    assertThat(told(new byte[] {1, 2, 3, 4, 5}))
        .isEqualTo("DTS-076 x.dtb is binary, of no kind that is known here, no device tree blob");
  }

  @Test
  void hasNamesThatSourceCannotWrite() {
    BlobBuilder builder = new BlobBuilder().node("").property("a b", 1).property("", 1);
    builder.node("x { }; y").end().end().cell(Fdt.END);
    DeviceTree tree = DtbReader.read(builder.build()).get();
    List<Diagnostic> told = Decompiler.prepare(tree).diagnostics();
    assertThat(told)
        .extracting(Diagnostic::message)
        .containsExactly(
            "a property of / is called 'a b', which source cannot write",
            "a property of / has no name",
            "a node in / is called 'x { }; y', which source cannot write");
  }
}
