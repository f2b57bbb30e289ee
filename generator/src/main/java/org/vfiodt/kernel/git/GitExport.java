// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Limits;
import org.vfiodt.kernel.work.TreeWriter;

/** Writes the tree of a commit into a folder, as the commit has it: no filters, no attributes. */
final class GitExport {
  private static final int SMALL = 4 << 20;
  private static final int TELL_EVERY = 1000;

  private GitExport() {}

  /** The names of the links that were left out. */
  static List<String> write(
      Repository repository, ObjectId commit, Path folder, Limits limits, Progress progress)
      throws IOException {
    String activity = "exporting commit " + commit.name().substring(0, 12);
    TreeWriter writer = new TreeWriter(folder, limits);
    try (ObjectReader reader = repository.newObjectReader();
        RevWalk commits = new RevWalk(reader);
        TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      List<String> left = new ArrayList<>();
      long done = 0;
      while (walk.next()) {
        if (!write(reader, walk, writer)) {
          left.add(walk.getPathString());
        }
        if (++done % TELL_EVERY == 0) {
          progress.amount(activity, done, -1);
        }
      }
      writer.finish();
      progress.amount(activity, done, done);
      return left;
    }
  }

  private static boolean write(ObjectReader reader, TreeWalk walk, TreeWriter writer)
      throws IOException {
    FileMode mode = walk.getFileMode(0);
    String name = walk.getPathString();
    if (mode == FileMode.GITLINK) {
      writer.folder(name);
      return true;
    }
    ObjectLoader blob = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
    if (mode == FileMode.SYMLINK) {
      return writer.symbolicLink(name, new String(blob.getBytes(4096), StandardCharsets.UTF_8));
    } else if (blob.getSize() <= SMALL) {
      writer.file(name, mode == FileMode.EXECUTABLE_FILE, blob.getBytes(SMALL));
    } else {
      try (InputStream in = blob.openStream()) {
        writer.file(name, mode == FileMode.EXECUTABLE_FILE, in);
      }
    }
    return true;
  }
}
