// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import java.util.List;
import org.vfiodt.kernel.Facts;

/**
 * What the driver finds in the kernel to serve interrupts with, each from one fact of {@code
 * arndale-config/facts}.
 *
 * @param typeByNumber {@code irq_get_trigger_type} exists
 * @param noAutoEnable an interrupt can be requested with {@code IRQF_NO_AUTOEN}
 * @param disablesAtOnce {@code IRQ_DISABLE_UNLAZY} exists
 * @param signalsOne {@code eventfd_signal} takes no count
 */
public record IrqApi(
    boolean typeByNumber, boolean noAutoEnable, boolean disablesAtOnce, boolean signalsOne) {
  private static final String TRIGGER_TYPE = "irq-get-trigger-type";
  private static final String NO_AUTOEN = "irqf-no-autoen";
  private static final String DISABLE_UNLAZY = "irq-disable-unlazy";
  private static final String SIGNALS_ONE = "eventfd-signals-one";

  /** Every fact that the views ask for. */
  public static final List<String> FACTS =
      List.of(TRIGGER_TYPE, NO_AUTOEN, DISABLE_UNLAZY, SIGNALS_ONE);

  static IrqApi of(Facts facts) {
    return new IrqApi(
        facts.has(TRIGGER_TYPE),
        facts.has(NO_AUTOEN),
        facts.has(DISABLE_UNLAZY),
        facts.has(SIGNALS_ONE));
  }
}
