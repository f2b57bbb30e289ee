// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.vfiodt.edit.FileChange;
import org.vfiodt.series.diff.FileDiff;
import org.vfiodt.series.diff.FileVersion;
import org.vfiodt.series.diff.Hunks;

/** Commits on top of each other, made by edits of an index in memory: no file is checked out. */
final class CommitChain {
  private final DirCache files;
  private final ObjectInserter inserter;
  private final Identity committer;
  private ObjectId tip;

  CommitChain(BaseTree base, ObjectInserter inserter, Identity committer) {
    this.files = base.files();
    this.tip = base.commit();
    this.inserter = inserter;
    this.committer = committer;
  }

  ObjectId tip() {
    return tip;
  }

  Patch add(List<FileChange> changes, CommitMessage message, Identity author, long time)
      throws IOException {
    List<FileDiff> diffs = new ArrayList<>();
    DirCacheEditor editor = files.editor();
    for (FileChange change : changes) {
      diffs.add(edit(change, editor));
    }
    editor.finish();
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(files.writeTree(inserter));
    commit.setParentId(tip);
    commit.setAuthor(person(author, time));
    commit.setCommitter(person(committer, time));
    commit.setMessage(message.text());
    tip = inserter.insert(commit);
    return new Patch(
        tip.name(),
        commit.getTreeId().name(),
        message.subject(),
        message.body(),
        author,
        time,
        diffs);
  }

  private FileDiff edit(FileChange change, DirCacheEditor editor) throws IOException {
    DirCacheEntry old = files.getEntry(change.path());
    FileMode mode = old == null ? FileMode.REGULAR_FILE : old.getFileMode();
    Optional<FileVersion> before =
        Optional.ofNullable(old).map(entry -> version(entry.getObjectId(), mode));
    if (change.after().isEmpty()) {
      editor.add(new DirCacheEditor.DeletePath(change.path()));
      return diff(change, before, Optional.empty());
    }
    byte[] bytes = Text.bytes(change.after().get());
    ObjectId blob = inserter.insert(Constants.OBJ_BLOB, bytes);
    editor.add(
        new DirCacheEditor.PathEdit(change.path()) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(mode);
            entry.setObjectId(blob);
          }
        });
    return diff(change, before, Optional.of(version(blob, mode)));
  }

  private static FileDiff diff(
      FileChange change, Optional<FileVersion> before, Optional<FileVersion> after) {
    return new FileDiff(
        change.path(),
        before,
        after,
        Hunks.of(change.before().orElse(""), change.after().orElse("")));
  }

  private static FileVersion version(ObjectId blob, FileMode mode) {
    return new FileVersion(blob.name(), mode == FileMode.EXECUTABLE_FILE ? "100755" : "100644");
  }

  static PersonIdent person(Identity identity, long time) {
    return new PersonIdent(
        identity.name(), identity.email(), Instant.ofEpochSecond(time), ZoneOffset.UTC);
  }
}
