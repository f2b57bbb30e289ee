// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.EditOutcome;
import org.vfiodt.edit.Editor;
import org.vfiodt.kernel.KernelTree;

/** Puts drafted patches onto a tree, one after the other. */
final class Applier {
  private final KernelTree tree;
  private final List<Edit> allEdits;
  private final List<Diagnostic> diagnostics;
  private final Map<String, String> ownFiles = new TreeMap<>();
  private Overlay now;

  /**
   * @param allEdits of the whole series: the tree may hold any of them already
   */
  Applier(KernelTree tree, Overlay earlier, List<Edit> allEdits, List<Diagnostic> diagnostics) {
    this.tree = tree;
    this.now = earlier;
    this.allEdits = List.copyOf(allEdits);
    this.diagnostics = diagnostics;
  }

  Overlay now() {
    return now;
  }

  /** What the patch changes; nothing where all of it stands in the tree already. */
  Revision apply(PatchDraft draft) {
    Overlay before = now;
    draft.edits().forEach(this::edit);
    draft.files().forEach(this::file);
    return new Revision(draft.subject(), draft.message(), now.since(before, tree));
  }

  private void edit(Edit edit) {
    Optional<String> text = now.read(tree, edit.file());
    if (text.isEmpty()) {
      diagnostics.add(
          Diagnostic.at(
              edit.span(), RenderCode.FILE_MISSING, "the kernel tree has no " + edit.file()));
      return;
    }
    List<Edit> companions =
        allEdits.stream().filter(e -> e != edit && e.file().equals(edit.file())).toList();
    EditOutcome outcome = Editor.apply(edit.file(), text.get(), edit, companions);
    outcome.failure().ifPresent(diagnostics::add);
    if (outcome instanceof EditOutcome.Applied applied) {
      now = now.with(edit.file(), applied.after());
    } else if (outcome instanceof EditOutcome.AlreadyPresent present) {
      diagnostics.add(
          Diagnostic.at(
                  edit.span(), RenderCode.ALREADY_PRESENT, edit.file() + " has this change already")
              .note(present.where(), "here"));
    }
  }

  private void file(String path, DraftFile file) {
    Optional<String> there = now.read(tree, path);
    boolean ours = there.isEmpty() || there.get().equals(ownFiles.get(path));
    if (!ours && !there.get().equals(file.text())) {
      diagnostics.add(
          Diagnostic.at(
              file.recipe().span(),
              RenderCode.FILE_EXISTS,
              path + " is in the kernel tree already"));
      return;
    }
    ownFiles.put(path, file.text());
    now = now.with(path, file.text());
  }
}
