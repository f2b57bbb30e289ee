// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vfiodt.edit.Action;
import org.vfiodt.edit.Edit;
import org.vfiodt.edit.Locator;
import org.vfiodt.source.Span;

/**
 * One {@code [[edit]]} of a recipe.
 *
 * @param needs facts that must hold, {@code !name} for must not
 * @param content empty for {@code delete}
 * @param leaves see {@link Edit#leaves()}
 * @param again see {@link Edit#again()}
 * @param span of the {@code [[edit]]}
 */
public record RecipeEdit(
    String file,
    List<String> needs,
    List<Locator> in,
    Locator at,
    Action action,
    Optional<Content> content,
    Optional<String> leaves,
    boolean again,
    Span span) {
  public RecipeEdit {
    Objects.requireNonNull(file);
    needs = List.copyOf(needs);
    in = List.copyOf(in);
    Objects.requireNonNull(at);
    Objects.requireNonNull(action);
    Objects.requireNonNull(content);
    Objects.requireNonNull(leaves);
    Objects.requireNonNull(span);
  }

  /**
   * The edit to make, with every string but the text passed through {@code interpolate}.
   *
   * @param text our text, made of {@link #content()} by the caller; empty for {@code delete}
   */
  public Edit toEdit(UnaryOperator<String> interpolate, String text) {
    return new Edit(
        interpolate.apply(file),
        in.stream().map(locator -> locator.map(interpolate)).toList(),
        at.map(interpolate),
        action,
        text,
        leaves.map(interpolate),
        again,
        span);
  }
}
