// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fuzz;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.overlay.NamedBlob;
import org.vfiodt.dts.overlay.OverlayApplier;
import org.vfiodt.source.SourceText;

/**
 * An overlay applied to a base: two blobs one behind the other, or a source with a second one under
 * the name {@code overlay.dts}.
 */
public final class OverlayFuzz {
  private OverlayFuzz() {}

  public static void fuzzerTestOneInput(byte[] input) {
    if (DtbReader.isBlob(input)) {
      blobs(input);
    } else {
      sources(new FuzzFiles(input));
    }
  }

  private static void blobs(byte[] input) {
    int total = input.length < 8 ? 0 : ByteBuffer.wrap(input).getInt(4);
    int cut = Math.max(0, Math.min(input.length, total));
    apply(Arrays.copyOf(input, cut), Arrays.copyOfRange(input, cut, input.length));
  }

  private static void sources(FuzzFiles files) {
    Optional<byte[]> base = blob(files.main(), files, Tables.SYMBOLS);
    Optional<byte[]> overlay =
        files.text(Path.of("overlay.dts")).flatMap(text -> blob(text, files, Tables.NONE));
    if (base.isPresent() && overlay.isPresent()) {
      apply(base.get(), overlay.get());
    }
  }

  private static Optional<byte[]> blob(SourceText text, FuzzFiles files, Tables tables) {
    Outcome<DeviceTree> tree =
        DtsCompiler.compile(DtsRequest.of(text, files).withTables(tables).withForce(true));
    Invariants.told(tree);
    return tree.value().map(DtbWriter::write);
  }

  private static void apply(byte[] base, byte[] overlay) {
    NamedBlob change = new NamedBlob("overlay", overlay);
    Outcome<byte[]> result =
        OverlayApplier.apply(new NamedBlob("base", base), List.of(change, change));
    Invariants.told(result);
    result
        .value()
        .ifPresent(
            blob -> {
              Outcome<DeviceTree> tree = DtbReader.read("result", blob);
              Invariants.hold(tree.ok(), () -> "not readable: " + tree.diagnostics());
              Invariants.written(tree.get());
            });
  }
}
