// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.vfiodt.grammar.DriverSpecParser.Poll32Context;
import org.vfiodt.grammar.DriverSpecParser.RegisterContext;
import org.vfiodt.grammar.DriverSpecParser.ResetMethodContext;
import org.vfiodt.grammar.DriverSpecParser.ResetStatementContext;
import org.vfiodt.grammar.DriverSpecParser.Write32Context;
import org.vfiodt.source.Span;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.RegisterAddress;
import org.vfiodt.spec.ResetMethod;
import org.vfiodt.spec.ResetStep;

/** How a device is reset; a step with a number that was refused is left out. */
final class ResetBuilder {
  private final Values values;

  ResetBuilder(Values values) {
    this.values = values;
  }

  ResetMethod build(ResetMethodContext reset) {
    Span at = values.span(reset.getStart());
    if (reset.resetBody() == null) {
      return new ResetMethod.Controller(at, values.selectors(reset.selectors()).list());
    }
    List<ResetStep> steps =
        reset.resetBody().resetStatement().stream()
            .filter(statement -> statement.exception == null)
            .flatMap(statement -> step(statement).stream())
            .toList();
    return new ResetMethod.Registers(at, steps);
  }

  private Optional<ResetStep> step(ResetStatementContext statement) {
    Span at = values.span(statement);
    if (statement instanceof Write32Context write) {
      Optional<RegisterAddress> register = register(write.register());
      Optional<Located<Long>> value = values.number(write.NUMBER());
      return register.isPresent() && value.isPresent()
          ? Optional.of(new ResetStep.Write32(at, register.get(), value.get()))
          : Optional.empty();
    }
    Poll32Context poll = (Poll32Context) statement;
    Optional<RegisterAddress> register = register(poll.register());
    Optional<Located<Long>> mask = values.number(poll.NUMBER(0));
    Optional<Located<Long>> value = values.number(poll.NUMBER(1));
    Optional<Located<Duration>> every = values.time(poll.TIME(0));
    Optional<Located<Duration>> within = values.time(poll.TIME(1));
    boolean complete =
        register.isPresent()
            && mask.isPresent()
            && value.isPresent()
            && every.isPresent()
            && within.isPresent();
    return complete
        ? Optional.of(
            new ResetStep.Poll32(
                at, register.get(), mask.get(), value.get(), every.get(), within.get()))
        : Optional.empty();
  }

  private Optional<RegisterAddress> register(RegisterContext register) {
    return values
        .number(register.NUMBER())
        .map(offset -> new RegisterAddress(values.word(register.word()), offset));
  }
}
