// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** What a recipient needs, as files in a folder. */
public final class HandoverFiles {
  private HandoverFiles() {}

  /** The files that were written, each whole; other files of the folder stay. */
  public static Outcome<List<Path>> write(Path folder, Handover handover) {
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder);
      for (HandoverFile file : handover.files()) {
        Path target = folder.resolve(file.name());
        WholeFile.write(target.toAbsolutePath(), file.bytes());
        if (file.executable() && !target.toFile().setExecutable(true, false)) {
          throw new IOException("not executable: " + target);
        }
        written.add(target);
      }
      return Outcome.of(written);
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(RunCode.OUTPUT, "cannot write to " + folder)
              .hint("check the folder and the space left"));
    }
  }
}
