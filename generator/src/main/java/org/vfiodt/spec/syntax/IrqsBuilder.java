// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.List;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecParser.IrqsContext;
import org.vfiodt.grammar.DriverSpecParser.IrqsStatementContext;
import org.vfiodt.grammar.DriverSpecParser.LevelHandlingContext;
import org.vfiodt.grammar.DriverSpecParser.MaskContext;
import org.vfiodt.grammar.DriverSpecParser.TriggerContext;
import org.vfiodt.grammar.DriverSpecParser.UnmaskContext;
import org.vfiodt.grammar.DriverSpecParser.UntypedContext;
import org.vfiodt.source.Span;
import org.vfiodt.spec.IrqSignal;
import org.vfiodt.spec.IrqSupport;
import org.vfiodt.spec.IrqType;
import org.vfiodt.spec.LevelHandling;
import org.vfiodt.spec.Located;

/** The {@code irqs} block of the driver. */
final class IrqsBuilder {
  private final Values values;
  private final Once<Located<IrqSignal>> trigger;
  private final Once<Span> mask;
  private final Once<Span> unmask;
  private final Once<Located<LevelHandling>> level;
  private final Once<Located<IrqType>> untyped;

  IrqsBuilder(Values values, List<Diagnostic> diagnostics) {
    this.values = values;
    this.trigger = new Once<>("trigger", diagnostics);
    this.mask = new Once<>("mask", diagnostics);
    this.unmask = new Once<>("unmask", diagnostics);
    this.level = new Once<>("level", diagnostics);
    this.untyped = new Once<>("untyped", diagnostics);
  }

  IrqSupport build(IrqsContext irqs) {
    irqs.irqsBody().irqsStatement().stream()
        .filter(statement -> statement.exception == null)
        .forEach(this::take);
    return new IrqSupport(
        values.span(irqs.getStart()),
        trigger.value(),
        mask.value(),
        unmask.value(),
        level.value(),
        untyped.value());
  }

  private void take(IrqsStatementContext statement) {
    Span at = values.span(statement);
    if (statement instanceof TriggerContext trigger) {
      this.trigger.set(values.word(trigger.signal, IrqSignal.values()), at);
    } else if (statement instanceof MaskContext) {
      mask.set(at, at);
    } else if (statement instanceof UnmaskContext) {
      unmask.set(at, at);
    } else if (statement instanceof LevelHandlingContext level) {
      this.level.set(values.word(level.handling, LevelHandling.values()), at);
    } else if (statement instanceof UntypedContext untyped) {
      this.untyped.set(values.word(untyped.type, IrqType.values()), at);
    }
  }
}
