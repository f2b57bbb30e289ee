// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.KernelVersion;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.archive.ArchiveReader;
import org.vfiodt.kernel.archive.DamagedArchive;
import org.vfiodt.kernel.work.Limits;
import org.vfiodt.kernel.work.StorageFault;
import org.vfiodt.kernel.work.UnsafeEntry;

/** A tar file that the user has. */
final class TarballSource implements Source {
  private final Path file;
  private final Progress progress;

  TarballSource(Path file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  @Override
  public boolean reachable() {
    return Files.isRegularFile(file);
  }

  @Override
  public Outcome<String> key() {
    if (!reachable()) {
      return Outcome.failed(Diagnostic.of(KernelCode.ABSENT, "there is no tarball " + file));
    }
    try {
      return Outcome.of(
          "tarball "
              + file.toRealPath()
              + " "
              + Files.size(file)
              + " "
              + Files.getLastModifiedTime(file).toInstant());
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "reading " + file));
    }
  }

  @Override
  public Outcome<Origin> fill(Path folder) {
    return unpack(folder)
        .flatMap(
            unpacked -> {
              try {
                String mark = "t" + Digests.shortened(Digests.ofFile(file));
                String identity = KernelCheck.identity(unpacked.version(), mark);
                return Outcome.of(
                    new Origin(
                        unpacked.tree(),
                        identity,
                        "tarball " + file.toRealPath(),
                        Optional.empty()));
              } catch (IOException e) {
                return Outcome.failed(StorageFault.of(e, "reading " + file));
              }
            });
  }

  /**
   * @param tree the folder with the top Makefile
   */
  record Unpacked(Path tree, KernelVersion version) {}

  Outcome<Unpacked> unpack(Path folder) {
    try {
      ArchiveReader.unpack(file, folder, Limits.KERNEL, progress);
      Path tree = top(folder);
      return KernelCheck.ofDirectory(file.toString(), tree)
          .map(version -> new Unpacked(tree, version));
    } catch (DamagedArchive e) {
      return Outcome.failed(
          Diagnostic.of(
                  KernelCode.DAMAGED, "the tarball " + file + " is damaged: " + e.getMessage())
              .hint("obtain the file again"));
    } catch (UnsafeEntry e) {
      return Outcome.failed(StorageFault.of(e, "the tarball " + file));
    } catch (IOException e) {
      return Outcome.failed(StorageFault.of(e, "unpacking " + file));
    }
  }

  private static Path top(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> found = entries.limit(2).toList();
      boolean one = found.size() == 1 && Files.isDirectory(found.get(0));
      return one ? found.get(0) : folder;
    }
  }
}
