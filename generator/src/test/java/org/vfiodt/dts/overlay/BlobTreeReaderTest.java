// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.fdt.DtbLayout;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.fdt.Fdt;
import org.vfiodt.dts.print.DtsPrinter;

/** Blobs that are taken apart and put together again. */
class BlobTreeReaderTest {
  /** Version 16 does not say how long the structure block is, so that its end tag must be found. */
  @Test
  void findsTheEndBehindTagsWithoutMeaning() {
    String source = "/dts-v1/;\n/ { a; b { c = <1>; }; };";
    byte[] blob = DtbWriter.write(Fixtures.tree(source), DtbLayout.PLAIN.withVersion(16));
    Outcome<byte[]> result =
        OverlayApplier.apply(new NamedBlob("base.dtb", withGaps(blob)), List.of());
    assertThat(result.diagnostics()).isEmpty();
    assertThat(text(result.get())).isEqualTo(text(blob));
  }

  private static String text(byte[] blob) {
    return DtsPrinter.print(DtbReader.read(blob).get());
  }

  /** The blob with a tag that means nothing before its root and one before its end. */
  private static byte[] withGaps(byte[] blob) {
    int structure = ByteBuffer.wrap(blob).getInt(8);
    int strings = ByteBuffer.wrap(blob).getInt(12);
    int end = strings - 4;
    ByteBuffer result = ByteBuffer.allocate(blob.length + 8);
    result.put(blob, 0, structure).putInt(Fdt.NOP);
    result.put(blob, structure, end - structure).putInt(Fdt.NOP);
    result.put(blob, end, blob.length - end);
    return result.putInt(4, result.capacity()).putInt(12, strings + 8).array();
  }
}
