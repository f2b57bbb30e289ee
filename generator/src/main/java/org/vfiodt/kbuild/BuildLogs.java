// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What builds leave beside their products. */
public final class BuildLogs {
  private BuildLogs() {}

  /** Where the last build of a request left what it wrote. */
  public static Path of(BuildRequest request) {
    return new ObjectsFolder(request.objects()).note("build.log");
  }

  /** Where the last check of one of its folders left the same. */
  public static Path ofCheck(BuildRequest request) {
    return new ObjectsFolder(request.objects()).note("check.log");
  }

  /** Whether its folder holds objects of earlier builds. */
  public static boolean reuses(BuildRequest request) {
    return Files.exists(request.objects().resolve("include/config"));
  }

  /**
   * What the tools said, each with its line in the log.
   *
   * @param log whose first line is the command
   * @param request of the build that wrote it
   */
  public static List<BuildMessage> messages(Path log, BuildRequest request) throws IOException {
    BuildLogParser parser =
        new BuildLogParser(
            new MessagePaths(request.tree(), request.objects()), false, BuildProgress.NONE);
    try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        parser.line(line);
      }
    }
    return parser.messages();
  }
}
