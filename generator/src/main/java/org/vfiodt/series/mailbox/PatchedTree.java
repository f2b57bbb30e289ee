// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.edit.FileChange;
import org.vfiodt.render.Revision;
import org.vfiodt.series.SeriesCode;

/** A tree under the patches that were applied to it so far. */
final class PatchedTree {
  private final Function<String, Optional<String>> tree;
  private final Map<String, Optional<String>> patched = new TreeMap<>();

  PatchedTree(Function<String, Optional<String>> tree) {
    this.tree = tree;
  }

  /** Applies all of a patch; when a part does not fit, the tree is of no more use. */
  Outcome<Revision> apply(PatchMail patch) {
    Map<String, Optional<String>> before = new TreeMap<>();
    List<Diagnostic> faults = new ArrayList<>();
    for (FilePatch file : patch.files()) {
      file.from().ifPresent(path -> before.putIfAbsent(path, now(path)));
      file.to().ifPresent(path -> before.putIfAbsent(path, now(path)));
      faults.addAll(apply(file));
    }
    List<FileChange> changes = new ArrayList<>();
    before.forEach(
        (path, text) -> {
          if (!text.equals(now(path))) {
            changes.add(new FileChange(path, text, now(path)));
          }
        });
    if (faults.isEmpty() && changes.isEmpty()) {
      faults.add(
          Diagnostic.at(patch.at(), SeriesCode.NOTHING_CHANGED, "this patch changes nothing"));
    }
    String in = "in the patch '" + patch.subject() + "'";
    return faults.isEmpty()
        ? Outcome.of(new Revision(patch.subject(), patch.message(), changes))
        : Outcome.failed(faults.stream().map(fault -> fault.note(patch.at(), in)).toList());
  }

  private Optional<String> now(String path) {
    return patched.computeIfAbsent(path, tree);
  }

  private List<Diagnostic> apply(FilePatch file) {
    Optional<String> from = file.from();
    if (from.isPresent() && now(from.get()).isEmpty()) {
      return conflict(file, "the tree has no file " + from.get());
    }
    boolean makes = file.to().isPresent() && !file.to().equals(from);
    if (makes && now(file.to().get()).isPresent()) {
      return conflict(file, "the tree has a file " + file.to().get() + " already");
    }
    String path = file.to().or(file::from).orElseThrow();
    Outcome<String> text =
        HunkApplier.apply(path, from.flatMap(this::now).orElse(""), file.parts());
    if (!text.ok()) {
      return text.diagnostics();
    }
    if (file.to().isEmpty() && !text.get().isEmpty()) {
      return conflict(file, "the patch deletes " + path + ", but the tree has more in it");
    }
    if (from.isPresent() && !file.copies()) {
      patched.put(from.get(), Optional.empty());
    }
    file.to().ifPresent(to -> patched.put(to, text.value()));
    return List.of();
  }

  private static List<Diagnostic> conflict(FilePatch file, String message) {
    return List.of(
        Diagnostic.at(file.at(), SeriesCode.MAIL_CONFLICT, message)
            .hint("the patch may be for another kernel, or a patch before it is missing"));
  }
}
