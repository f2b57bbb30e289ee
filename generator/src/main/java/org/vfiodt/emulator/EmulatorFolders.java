// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Path;
import org.vfiodt.kernel.work.Folders;

/**
 * Where emulators lie in the cache.
 *
 * @param top folder of the cache that holds nothing else
 */
record EmulatorFolders(Path top) {
  static final String ELSEWHERE =
      "make room, or put the cache elsewhere with --cache or VFIO_DT_CACHE";

  private static final String WORKSHOP = "work-";
  private static final int SHORT = 16;

  static EmulatorFolders in(Path cache) {
    return new EmulatorFolders(cache.resolve("qemu"));
  }

  /** A finished build. */
  Path entry(String digest) {
    return top.resolve(digest.substring(0, SHORT));
  }

  /** Held by whoever builds. */
  Path lock() {
    return top.resolve("lock");
  }

  /** What this process builds in. Compilers of one that was killed may still write into its own. */
  Path workshop() {
    return top.resolve(WORKSHOP + ProcessHandle.current().pid());
  }

  /** Removes what builds left here that were not finished, as far as that can be done. */
  void clear() throws IOException {
    for (String name : Folders.names(top)) {
      if (name.startsWith(WORKSHOP)) {
        try {
          Folders.delete(top.resolve(name));
        } catch (DirectoryNotEmptyException e) {
          // the next build tries again
        }
      }
    }
  }

  Path source(String version) {
    return top.resolve("sources").resolve(SourceVersion.folderName(version));
  }

  Path log(String stage) {
    return top.resolve("logs").resolve(stage + ".log");
  }
}
