// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Folders;

/** Builds of earlier states of a recipe. A few stay, for other checkouts on the same cache. */
final class OldEmulators {
  private static final int KEPT = 4;
  private static final String ENTRY = "[0-9a-f]{16}";

  private OldEmulators() {}

  /** Removes all but the newest and the one that is wanted now. */
  static void remove(EmulatorFolders folders, Path wanted, Progress progress) throws IOException {
    Map<Path, FileTime> times = new TreeMap<>();
    try (Stream<Path> entries = Files.list(folders.top())) {
      for (Path entry : entries.toList()) {
        if (entry.getFileName().toString().matches(ENTRY) && !entry.equals(wanted)) {
          times.put(entry, Files.getLastModifiedTime(entry));
        }
      }
    }
    List<Path> newestFirst = new ArrayList<>(times.keySet());
    newestFirst.sort(Comparator.comparing(times::get, Comparator.reverseOrder()));
    for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
      progress.message("removing an old build of the emulator: " + old);
      Folders.delete(old);
    }
  }
}
