// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.interrupt;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.devices.Interrupt;
import org.vfiodt.source.Span;

/**
 * The interrupts of a node.
 *
 * @param found up to the first that cannot be mapped, which is where Linux stops
 * @param broken why the first one behind them cannot be mapped; empty when all can
 */
public record Interrupts(List<Interrupt> found, Optional<Broken> broken) {
  public Interrupts {
    found = List.copyOf(found);
    Objects.requireNonNull(broken);
  }

  /**
   * An interrupt that reaches no controller.
   *
   * @param why a sentence without its subject, the interrupt
   */
  public record Broken(int index, String why, Optional<Span> at) {}
}
