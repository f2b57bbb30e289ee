// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.dts.Tools;

/** Builds a cell as Jailhouse does, with the stand-in for its header. */
final class CellBuild {
  private CellBuild() {}

  /** The cell as the hypervisor gets it. */
  static byte[] build(Path folder, HandoverFile source, List<String> macros) throws IOException {
    Tools.need("gcc", "objcopy");
    Files.write(folder.resolve("cell.c"), source.bytes());
    List<String> compile = new ArrayList<>(List.of("gcc", "-Wall", "-Wextra", "-Werror"));
    compile.add("-I" + Consumer.SOURCES.resolve("stand-in"));
    compile.add("-DCELL_ARCHITECTURE=JAILHOUSE_ARM64");
    compile.addAll(macros);
    compile.addAll(List.of("-c", "-o", "cell.o", "cell.c"));
    Consumer.output(folder, compile);
    Consumer.output(
        folder,
        List.of(
            "objcopy", "-O", "binary", "--remove-section=.note.gnu.property", "cell.o", "cell"));
    return Files.readAllBytes(folder.resolve("cell"));
  }
}
