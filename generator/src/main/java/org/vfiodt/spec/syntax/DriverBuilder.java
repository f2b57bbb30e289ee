// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecParser.BindContext;
import org.vfiodt.grammar.DriverSpecParser.ConfigContext;
import org.vfiodt.grammar.DriverSpecParser.DmaContext;
import org.vfiodt.grammar.DriverSpecParser.DriverContext;
import org.vfiodt.grammar.DriverSpecParser.DriverStatementContext;
import org.vfiodt.grammar.DriverSpecParser.IrqsContext;
import org.vfiodt.grammar.DriverSpecParser.MatchContext;
import org.vfiodt.grammar.DriverSpecParser.ModuleVersionContext;
import org.vfiodt.grammar.DriverSpecParser.PlatformNameContext;
import org.vfiodt.grammar.DriverSpecParser.RegionsContext;
import org.vfiodt.grammar.DriverSpecParser.RegionsStatementContext;
import org.vfiodt.grammar.DriverSpecParser.ResetPolicyContext;
import org.vfiodt.grammar.DriverSpecParser.TitleContext;
import org.vfiodt.source.Span;
import org.vfiodt.spec.BindMode;
import org.vfiodt.spec.DmaMode;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.IrqSupport;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.RegionAccess;
import org.vfiodt.spec.ResetPolicy;

/**
 * The driver block. What it lacks gets a harmless value, so that checks of the rest say nothing
 * wrong; the report of the lack keeps such a block from being used.
 */
final class DriverBuilder {
  private final Values values;
  private final List<Diagnostic> diagnostics;
  private final Once<Located<String>> title;
  private final Once<Located<String>> version;
  private final Once<Located<String>> platformName;
  private final Once<Located<String>> config;
  private final Once<Located<BindMode>> bind;
  private final Once<List<Located<RegionAccess>>> regions;
  private final Once<IrqSupport> irqs;
  private final Once<Located<ResetPolicy>> reset;
  private final Once<Located<DmaMode>> dma;
  private final Listed<String> compatibles;

  DriverBuilder(Values values, List<Diagnostic> diagnostics) {
    this.values = values;
    this.diagnostics = diagnostics;
    this.title = new Once<>("title", diagnostics);
    this.version = new Once<>("version", diagnostics);
    this.platformName = new Once<>("name", diagnostics);
    this.config = new Once<>("config", diagnostics);
    this.bind = new Once<>("bind", diagnostics);
    this.regions = new Once<>("regions", diagnostics);
    this.irqs = new Once<>("irqs", diagnostics);
    this.reset = new Once<>("reset", diagnostics);
    this.dma = new Once<>("dma", diagnostics);
    this.compatibles = new Listed<>(diagnostics);
  }

  DriverBlock build(DriverContext driver) {
    driver.driverBody().driverStatement().stream()
        .filter(statement -> statement.exception == null)
        .forEach(this::take);
    Located<String> module = values.word(driver.word());
    Span at = module.at();
    String name = module.value();
    return new DriverBlock(
        at,
        module,
        title.required(at, "title \"VFIO for ...\";", new Located<>("untitled", at)),
        version.required(at, "version \"0.1\";", new Located<>("0", at)),
        platformName.orElse(new Located<>(name.replace('_', '-'), at)),
        config.orElse(new Located<>(name.toUpperCase(Locale.ROOT), at)),
        compatibles.list(),
        bind.orElse(new Located<>(BindMode.MATCH, at)),
        regions.orElse(List.of()),
        irqs.orElse(IrqSupport.none(at)),
        reset.orElse(new Located<>(ResetPolicy.NONE, at)),
        dma.orElse(new Located<>(DmaMode.TYPE1, at)));
  }

  private void take(DriverStatementContext statement) {
    Span at = values.span(statement);
    if (statement instanceof TitleContext title) {
      this.title.set(values.string(title.STRING()), at);
    } else if (statement instanceof ModuleVersionContext version) {
      this.version.set(values.string(version.STRING()), at);
    } else if (statement instanceof PlatformNameContext name) {
      platformName.set(values.string(name.STRING()), at);
    } else if (statement instanceof ConfigContext config) {
      this.config.set(values.word(config.word()), at);
    } else if (statement instanceof MatchContext match) {
      match.strings().STRING().forEach(string -> compatibles.add(values.string(string)));
    } else if (statement instanceof BindContext bind) {
      this.bind.set(values.word(bind.way, BindMode.values()), at);
    } else if (statement instanceof RegionsContext regions) {
      this.regions.set(accesses(regions.regionsBody().regionsStatement()), at);
    } else if (statement instanceof IrqsContext irqs) {
      this.irqs.set(new IrqsBuilder(values, diagnostics).build(irqs), at);
    } else if (statement instanceof ResetPolicyContext reset) {
      this.reset.set(values.word(reset.policy, ResetPolicy.values()), at);
    } else if (statement instanceof DmaContext dma) {
      this.dma.set(values.word(dma.way, DmaMode.values()), at);
    }
  }

  private List<Located<RegionAccess>> accesses(List<RegionsStatementContext> statements) {
    Listed<RegionAccess> list = new Listed<>(diagnostics);
    statements.stream()
        .filter(statement -> statement.exception == null)
        .forEach(statement -> list.add(values.word(statement.access, RegionAccess.values())));
    return list.list().stream().sorted(Comparator.comparing(Located::value)).toList();
  }
}
