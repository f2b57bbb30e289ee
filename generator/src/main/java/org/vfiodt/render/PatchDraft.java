// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.recipe.PatchRecipe;

/**
 * A patch whose every text is made, before it meets the tree.
 *
 * @param files what the files that belong to the series look like after this patch, by path
 */
record PatchDraft(
    PatchRecipe recipe,
    String subject,
    String message,
    List<Edit> edits,
    Map<String, DraftFile> files) {
  PatchDraft {
    edits = List.copyOf(edits);
    files = new TreeMap<>(files);
  }
}
