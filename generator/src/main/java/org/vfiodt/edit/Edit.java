// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * One change of an existing file, fully decided: nothing in it is left to interpolate. All strings
 * are ordinary Unicode; the editor turns them into the bytes of UTF-8.
 *
 * @param file path from the top of the kernel tree
 * @param in blocks that narrow the search, outermost first
 * @param at the place
 * @param text our text; empty for {@code delete}
 * @param leaves for {@code delete} and {@code replace}: tokens that stand in the scope once it is
 *     done, and only then
 * @param again for inserts: the same lines may also stand elsewhere in the scope
 * @param span where the recipe asks for this edit
 */
public record Edit(
    String file,
    List<Locator> in,
    Locator at,
    Action action,
    String text,
    Optional<String> leaves,
    boolean again,
    Span span) {
  public Edit {
    Objects.requireNonNull(file);
    in = List.copyOf(in);
    Objects.requireNonNull(at);
    Objects.requireNonNull(action);
    Objects.requireNonNull(text);
    Objects.requireNonNull(leaves);
    Objects.requireNonNull(span);
  }
}
