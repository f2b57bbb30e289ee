// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.FileReader;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.overlay.NamedBlob;
import org.vfiodt.dts.overlay.OverlayApplier;
import org.vfiodt.source.SourceText;

/** Sources as blobs with symbols, and blobs on blobs. */
public final class Blobs {
  private static final FileReader READER = new CachingFileReader();

  private Blobs() {}

  public static byte[] compile(HandoverFile file) {
    return compile(new SourceText(file.name(), file.text()));
  }

  static byte[] compile(Path source) {
    return compile(READER.text(source).orElseThrow());
  }

  private static byte[] compile(SourceText source) {
    Outcome<DeviceTree> tree =
        DtsCompiler.compile(DtsRequest.of(source, READER).withTables(Tables.SYMBOLS));
    assertThat(tree.diagnostics()).as(source.text()).filteredOn(Diagnostic::isError).isEmpty();
    return DtbWriter.write(tree.get());
  }

  public static byte[] apply(byte[] base, byte[] overlay) {
    Outcome<byte[]> applied =
        OverlayApplier.apply(
            new NamedBlob("base.dtb", base), List.of(new NamedBlob("overlay.dtbo", overlay)));
    assertThat(applied.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    return applied.get();
  }
}
