// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecParser.ChildContext;
import org.vfiodt.grammar.DriverSpecParser.CompanionContext;
import org.vfiodt.grammar.DriverSpecParser.DeviceContext;
import org.vfiodt.grammar.DriverSpecParser.DeviceRuleContext;
import org.vfiodt.grammar.DriverSpecParser.DeviceStatementContext;
import org.vfiodt.grammar.DriverSpecParser.LinkContext;
import org.vfiodt.grammar.DriverSpecParser.PhandleContext;
import org.vfiodt.grammar.DriverSpecParser.ResetMethodContext;
import org.vfiodt.source.Span;
import org.vfiodt.spec.CompanionNode;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.NodeLink;
import org.vfiodt.spec.ResetMethod;

/** A device block. */
final class DeviceBuilder {
  private final Values values;
  private final List<Diagnostic> diagnostics;
  private final Listed<String> regionLabels;
  private final Listed<String> nodeLabels;
  private final NodeBuilder first;
  private final Once<ResetMethod> reset;
  private final List<CompanionNode> nodes = new ArrayList<>();

  DeviceBuilder(Values values, List<Diagnostic> diagnostics) {
    this.values = values;
    this.diagnostics = diagnostics;
    this.regionLabels = new Listed<>(diagnostics);
    this.nodeLabels = new Listed<>(diagnostics);
    this.first = new NodeBuilder(values, diagnostics, regionLabels);
    this.reset = new Once<>("reset", diagnostics);
  }

  DeviceSpec build(DeviceContext device) {
    device.deviceBody().deviceStatement().stream()
        .filter(statement -> statement.exception == null)
        .forEach(this::take);
    Located<String> compatible = values.string(device.STRING());
    Span at = values.span(device.getStart()).to(compatible.at());
    return new DeviceSpec(at, compatible, first.build(), reset.value(), nodes);
  }

  private void take(DeviceStatementContext statement) {
    if (statement instanceof DeviceRuleContext rule) {
      first.take(rule.nodeRule());
    } else if (statement instanceof ResetMethodContext method) {
      reset.set(new ResetBuilder(values).build(method), values.span(method.getStart()));
    } else if (statement instanceof CompanionContext companion) {
      companion(companion);
    }
  }

  private void companion(CompanionContext companion) {
    NodeBuilder rules = new NodeBuilder(values, diagnostics, regionLabels);
    companion.nodeBody().nodeStatement().stream()
        .filter(statement -> statement.exception == null)
        .forEach(statement -> rules.take(statement.nodeRule()));
    Located<String> label = values.string(companion.STRING());
    Optional<Located<NodeLink>> link = link(companion.link());
    if (nodeLabels.add(label) && link.isPresent()) {
      Span at = values.span(companion.getStart()).to(link.get().at());
      nodes.add(new CompanionNode(at, label, link.get(), rules.build()));
    }
  }

  private Optional<Located<NodeLink>> link(LinkContext link) {
    Span at = values.span(link);
    if (link instanceof ChildContext child) {
      String name = values.string(child.STRING()).value();
      return Optional.of(new Located<>(new NodeLink.Child(name), at));
    }
    PhandleContext phandle = (PhandleContext) link;
    String property = values.string(phandle.STRING()).value();
    Optional<Integer> index =
        phandle.NUMBER() == null
            ? Optional.of(0)
            : values.index(phandle.NUMBER()).map(Located::value);
    return index.map(i -> new Located<>(new NodeLink.Phandle(property, i), at));
  }
}
