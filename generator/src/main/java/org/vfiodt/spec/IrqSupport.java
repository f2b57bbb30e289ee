// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import java.util.Optional;
import org.vfiodt.source.Span;

/**
 * The {@code irqs} block: what the driver offers for interrupts.
 *
 * @param mask where user space may mask an interrupt
 * @param unmask where user space may unmask one
 * @param level what happens to a level interrupt that fires
 * @param untyped what an interrupt is whose type the tree leaves open: edge or level; level when it
 *     is not given
 */
public record IrqSupport(
    Span at,
    Optional<Located<IrqSignal>> trigger,
    Optional<Span> mask,
    Optional<Span> unmask,
    Optional<Located<LevelHandling>> level,
    Optional<Located<IrqType>> untyped) {
  public IrqSupport {
    Objects.requireNonNull(at);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(mask);
    Objects.requireNonNull(unmask);
    Objects.requireNonNull(level);
    Objects.requireNonNull(untyped);
  }

  /** A driver without an {@code irqs} block. */
  public static IrqSupport none(Span at) {
    return new IrqSupport(
        at,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isEmpty() {
    return trigger.isEmpty()
        && mask.isEmpty()
        && unmask.isEmpty()
        && level.isEmpty()
        && untyped.isEmpty();
  }
}
