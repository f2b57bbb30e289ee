// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.StorageFault;

/** A mirror that is a folder of this machine. */
final class FolderMirror implements Mirror {
  private final Path folder;

  FolderMirror(Path folder) {
    this.folder = folder;
  }

  @Override
  public Outcome<String> text(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file)
          ? Outcome.of(Files.readString(file, StandardCharsets.ISO_8859_1))
          : absent(file);
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading the mirror " + folder));
    }
  }

  @Override
  public Outcome<Transfer> file(String name, Path part, Progress progress) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return absent(file);
    }
    try {
      Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
      return Outcome.of(new Transfer(Files.size(part), false));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "copying " + file));
    }
  }

  @Override
  public boolean answers(String name) {
    return Files.isRegularFile(folder.resolve(name));
  }

  private <T> Outcome<T> absent(Path file) {
    return Files.isDirectory(folder)
        ? Outcome.failed(Diagnostic.of(KernelCode.NO_RELEASE, "the mirror has no " + file))
        : Outcome.failed(
            Diagnostic.of(KernelCode.UNREACHABLE, "the mirror " + folder + " is no folder"));
  }
}
