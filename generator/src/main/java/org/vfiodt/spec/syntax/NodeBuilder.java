// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecParser.ClockContext;
import org.vfiodt.grammar.DriverSpecParser.IrqContext;
import org.vfiodt.grammar.DriverSpecParser.NodeRuleContext;
import org.vfiodt.grammar.DriverSpecParser.PowerDomainContext;
import org.vfiodt.grammar.DriverSpecParser.QuirkContext;
import org.vfiodt.grammar.DriverSpecParser.RegionContext;
import org.vfiodt.grammar.DriverSpecParser.RegionStatementContext;
import org.vfiodt.grammar.DriverSpecParser.TrappedContext;
import org.vfiodt.source.Span;
import org.vfiodt.spec.IrqRule;
import org.vfiodt.spec.IrqType;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.NodeRules;
import org.vfiodt.spec.RegionQuirk;
import org.vfiodt.spec.RegionRule;
import org.vfiodt.spec.RegisterRange;
import org.vfiodt.spec.Selector;

/** The rules of one node of a device; region labels are unique in the whole device. */
final class NodeBuilder {
  private final Values values;
  private final List<Diagnostic> diagnostics;
  private final Listed<String> labels;
  private final Listed<Integer> indexes;
  private final Listed<Selector> clocks;
  private final Listed<Selector> powerDomains;
  private final Listed<Selector> interrupts;
  private final List<RegionRule> regions = new ArrayList<>();
  private final List<IrqRule> irqs = new ArrayList<>();

  NodeBuilder(Values values, List<Diagnostic> diagnostics, Listed<String> labels) {
    this.values = values;
    this.diagnostics = diagnostics;
    this.labels = labels;
    this.indexes = new Listed<>(diagnostics);
    this.clocks = new Listed<>(diagnostics);
    this.powerDomains = new Listed<>(diagnostics);
    this.interrupts = new Listed<>(diagnostics);
  }

  void take(NodeRuleContext rule) {
    if (rule.exception != null) {
      return;
    }
    if (rule instanceof ClockContext clock) {
      clocks.addAll(values.selectors(clock.selectors()));
    } else if (rule instanceof PowerDomainContext domain) {
      powerDomains.addAll(values.selectors(domain.selectors()));
    } else if (rule instanceof IrqContext irq) {
      irq(irq);
    } else if (rule instanceof RegionContext region) {
      region(region);
    }
  }

  NodeRules build() {
    return new NodeRules(clocks.list(), powerDomains.list(), regions, irqs);
  }

  private void irq(IrqContext irq) {
    Located<IrqType> type = values.word(irq.type, IrqType.values());
    for (Located<Selector> which : values.selectors(irq.selectors()).list()) {
      if (interrupts.add(which)) {
        irqs.add(new IrqRule(values.span(irq), which, type));
      }
    }
  }

  private void region(RegionContext region) {
    Located<String> label = values.string(region.STRING());
    Optional<Located<Integer>> index = values.index(region.NUMBER());
    Listed<RegionQuirk> quirks = new Listed<>(diagnostics);
    List<RegisterRange> trapped = new ArrayList<>();
    if (region.regionBody() != null) {
      region.regionBody().regionStatement().stream()
          .filter(statement -> statement.exception == null)
          .forEach(statement -> quirk(statement, quirks, trapped));
    }
    boolean fresh = labels.add(label);
    if (index.isPresent() && indexes.add(index.get()) && fresh) {
      Span at = values.span(region.getStart()).to(label.at());
      regions.add(new RegionRule(at, index.get(), label, quirks.list(), trapped));
    }
  }

  private void quirk(
      RegionStatementContext statement, Listed<RegionQuirk> quirks, List<RegisterRange> trapped) {
    if (statement instanceof QuirkContext quirk) {
      quirks.add(values.word(quirk.quirk, RegionQuirk.values()));
    } else if (statement instanceof TrappedContext range && range.NUMBER().isEmpty()) {
      quirks.add(values.word(range.getStart(), RegionQuirk.values()));
    } else if (statement instanceof TrappedContext range) {
      Optional<Located<Long>> offset = values.number(range.NUMBER(0));
      Optional<Located<Long>> size = values.number(range.NUMBER(1));
      if (offset.isPresent() && size.isPresent()) {
        Span at = offset.get().at().to(size.get().at());
        trapped.add(new RegisterRange(at, offset.get().value(), size.get().value()));
      }
    }
  }
}
