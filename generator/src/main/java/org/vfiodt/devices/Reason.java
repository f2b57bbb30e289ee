// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * Why a device is judged as it is.
 *
 * @param text one sentence that names the things
 * @param at the line that causes it; empty when the tree came from a blob
 * @param others the other nodes that it is about, the first hundred of them, in the order of the
 *     source
 * @param related further places, such as where the other device stands
 */
public record Reason(
    ReasonKind kind, String text, Optional<Span> at, List<Node> others, List<Note> related) {
  public Reason {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(at);
    others = List.copyOf(others);
    related = List.copyOf(related);
  }

  public Effect effect() {
    return kind.effect();
  }
}
