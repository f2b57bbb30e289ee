// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.vfiodt.diag.Diagnostic;

/**
 * The tree that the first commit starts from.
 *
 * @param commit that it belongs to
 * @param time of that commit, when it is a real one
 * @param published whether others can have the commit
 * @param files the tree as an index in memory
 */
record BaseTree(ObjectId commit, OptionalLong time, boolean published, DirCache files) {
  private static final Identity NOBODY = new Identity("vfio-dt base", "base@localhost");

  /** A commit of no more than the files that the series starts from. */
  static BaseTree sparse(Map<String, Optional<String>> texts, ObjectInserter inserter)
      throws IOException {
    DirCache files = DirCache.newInCore();
    DirCacheBuilder builder = files.builder();
    for (Map.Entry<String, Optional<String>> file : texts.entrySet()) {
      if (file.getValue().isPresent()) {
        DirCacheEntry entry = new DirCacheEntry(file.getKey());
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, Text.bytes(file.getValue().get())));
        builder.add(entry);
      }
    }
    builder.finish();
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(files.writeTree(inserter));
    commit.setAuthor(CommitChain.person(NOBODY, CommitTimes.EPOCH));
    commit.setCommitter(CommitChain.person(NOBODY, CommitTimes.EPOCH));
    commit.setMessage("Files that the series starts from\n");
    return new BaseTree(inserter.insert(commit), OptionalLong.empty(), false, files);
  }

  static BaseTree of(RevCommit commit, ObjectReader reader) throws IOException {
    DirCache files = DirCache.newInCore();
    DirCacheBuilder builder = files.builder();
    builder.addTree(new byte[0], DirCacheEntry.STAGE_0, reader, commit.getTree());
    builder.finish();
    return new BaseTree(commit.getId(), OptionalLong.of(commit.getCommitTime()), true, files);
  }

  /** The changed files of which the base holds something else. */
  List<Diagnostic> differences(Map<String, Optional<String>> texts) {
    List<Diagnostic> faults = new ArrayList<>();
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      texts.forEach(
          (path, text) -> {
            DirCacheEntry entry = files.getEntry(path);
            Optional<ObjectId> wanted =
                text.map(bytes -> formatter.idFor(Constants.OBJ_BLOB, Text.bytes(bytes)));
            Optional<ObjectId> found =
                Optional.ofNullable(entry).filter(BaseTree::isFile).map(DirCacheEntry::getObjectId);
            boolean same = wanted.equals(found) && (entry == null) == found.isEmpty();
            if (!same || (entry == null && taken(path))) {
              faults.add(
                  Diagnostic.of(
                          SeriesCode.BASE_DIFFERS,
                          path + " is another one in commit " + commit.abbreviate(12).name())
                      .hint(
                          "make the series for this very commit, or name the one it was made for"));
            }
          });
    }
    return faults;
  }

  private static boolean isFile(DirCacheEntry entry) {
    return entry.getFileMode() == FileMode.REGULAR_FILE
        || entry.getFileMode() == FileMode.EXECUTABLE_FILE;
  }

  /** Whether a folder has the name of a new file, or a file that of a folder above it. */
  private boolean taken(String path) {
    if (files.getEntriesWithin(path).length > 0) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (files.getEntry(path.substring(0, slash)) != null) {
        return true;
      }
    }
    return false;
  }
}
