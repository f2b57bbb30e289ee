// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.overlay.NamedBlob;
import org.vfiodt.dts.overlay.OverlayApplier;
import org.vfiodt.pipeline.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dts overlay BASE OVERLAY...}: overlays applied to a base, blobs or sources. */
@Command(
    name = "overlay",
    description = {
      "Apply overlays to a base, in the order given.",
      "All of them may be blobs or sources; a base from source is compiled with -@."
    })
final class DtsOverlayCommand implements Callable<Integer> {
  @Mixin private HelpOption help;
  @Mixin private DtsInput source;

  @Parameters(index = "0", paramLabel = "BASE", description = "The tree to change.")
  private Path base;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "OVERLAY", description = "The changes.")
  private List<Path> overlays;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      required = true,
      description = "Write the blob here.")
  private Path output;

  @Option(
      names = {"-@", "--symbols"},
      description = "Give overlays from source symbols too, for the overlays behind them.")
  private boolean symbols;

  private final Console console;

  DtsOverlayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Outcome<NamedBlob>> blobs = new ArrayList<>();
    blobs.add(read(base, Tables.SYMBOLS));
    overlays.forEach(overlay -> blobs.add(read(overlay, symbols ? Tables.SYMBOLS : Tables.NONE)));
    Outcome<byte[]> result =
        Outcome.all(blobs)
            .flatMap(all -> OverlayApplier.apply(all.get(0), all.subList(1, all.size())))
            .flatMap(this::write);
    console.print(result.diagnostics());
    return Exit.of(result);
  }

  private Outcome<NamedBlob> read(Path input, Tables tables) {
    String name = input.toString();
    boolean text = name.endsWith(".dts") || name.endsWith(".dtso");
    return DtsInput.bytes(input)
        .flatMap(
            bytes ->
                text && !DtbReader.isBlob(bytes)
                    ? source
                        .compile(input, request -> request.withTables(tables))
                        .map(tree -> new NamedBlob(name, DtbWriter.write(tree)))
                    : Outcome.of(new NamedBlob(name, bytes)));
  }

  private Outcome<byte[]> write(byte[] blob) {
    try {
      WholeFile.write(output.toAbsolutePath(), blob);
      return Outcome.of(blob);
    } catch (IOException e) {
      return OutputOption.failed(output);
    }
  }
}
