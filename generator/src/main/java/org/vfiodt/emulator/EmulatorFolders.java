// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.nio.file.Path;

/**
 * Where emulators lie in the cache.
 *
 * @param top folder of the cache that holds nothing else
 */
record EmulatorFolders(Path top) {
  static final String ELSEWHERE =
      "make room, or put the cache elsewhere with --cache or VFIO_DT_CACHE";

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

  /** What a build is made in; what an earlier one left there is of no use. */
  Path workshop() {
    return top.resolve("work");
  }

  Path source(String version) {
    return top.resolve("sources").resolve(SourceVersion.folderName(version));
  }

  Path log(String stage) {
    return top.resolve("logs").resolve(stage + ".log");
  }
}
