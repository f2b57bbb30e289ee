// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * Why a device is judged as it is.
 *
 * @param text one sentence that names the thing
 * @param at the line that causes it; empty when the tree came from a blob
 */
public record Reason(ReasonKind kind, String text, Optional<Span> at) {
  public Reason {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
    Objects.requireNonNull(at);
  }
}
