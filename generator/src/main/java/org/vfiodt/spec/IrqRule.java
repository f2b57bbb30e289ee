// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import org.vfiodt.source.Span;

/** The type of some interrupts of a node, against what the tree says. */
public record IrqRule(Span at, Located<Selector> which, Located<IrqType> type) {
  public IrqRule {
    Objects.requireNonNull(at);
    Objects.requireNonNull(which);
    Objects.requireNonNull(type);
  }
}
