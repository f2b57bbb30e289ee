// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * One {@code [[file]]} of a recipe: a new file.
 *
 * @param path from the top of the kernel tree, not yet interpolated
 * @param needs facts that must hold, {@code !name} for must not
 * @param span of the {@code [[file]]}
 */
public record RecipeFile(String path, List<String> needs, Content content, Span span) {
  public RecipeFile {
    Objects.requireNonNull(path);
    needs = List.copyOf(needs);
    Objects.requireNonNull(content);
    Objects.requireNonNull(span);
  }
}
