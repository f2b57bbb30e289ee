// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import java.nio.file.Path;
import java.util.List;

/** Patches of others for the fake kernel, as mails. */
final class PatchMails {
  private PatchMails() {}

  /**
   * Mails that put a line each into a source, each in front of the last; an empty one takes it out.
   */
  static Path into(Path patches, Path kernel, String... lines) {
    List<String> source = Folder.read(kernel.resolve("init/main.c")).lines().toList();
    for (int i = 0; i < lines.length; i++) {
      String mail =
          String.join(
              "\n",
              "From: A U Thor <a@example.org>",
              "Subject: [PATCH " + (i + 1) + "/" + lines.length + "] init: line " + (i + 1),
              "",
              "Why not.",
              "---",
              "diff --git a/init/main.c b/init/main.c",
              "--- a/init/main.c",
              "+++ b/init/main.c",
              lines[i].isEmpty() ? "@@ -1,3 +1,2 @@" : "@@ -1,2 +1,3 @@",
              " " + source.get(0),
              lines[i].isEmpty() ? "-" + lines[i - 1] : "+" + lines[i],
              " " + (i == 0 || lines[i].isEmpty() ? source.get(1) : lines[i - 1]),
              "");
      Folder.write(patches.resolve("000" + (i + 1) + ".patch"), mail);
    }
    return patches;
  }
}
