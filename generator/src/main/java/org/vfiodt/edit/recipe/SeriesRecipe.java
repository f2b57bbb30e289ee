// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.recipe;

import java.util.List;
import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * One {@code series.toml}.
 *
 * @param name of the folder
 * @param needs facts that must hold, {@code !name} for must not
 * @param patchNames in order; empty when the driver spec gives the order
 */
public record SeriesRecipe(
    String name,
    String title,
    String cover,
    List<String> needs,
    List<String> patchNames,
    Span span) {
  public SeriesRecipe {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(cover);
    needs = List.copyOf(needs);
    patchNames = List.copyOf(patchNames);
    Objects.requireNonNull(span);
  }
}
