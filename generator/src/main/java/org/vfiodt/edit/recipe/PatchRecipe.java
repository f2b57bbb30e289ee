// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * One {@code NAME.toml}: what one patch does, and why.
 *
 * @param needs facts that must hold, {@code !name} for must not
 * @param edits in the order in which they are made
 */
public record PatchRecipe(
    String name,
    String subject,
    String message,
    List<String> needs,
    List<RecipeEdit> edits,
    List<RecipeFile> files,
    Span span) {
  public PatchRecipe {
    Objects.requireNonNull(name);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(message);
    needs = List.copyOf(needs);
    edits = List.copyOf(edits);
    files = List.copyOf(files);
    Objects.requireNonNull(span);
  }
}
