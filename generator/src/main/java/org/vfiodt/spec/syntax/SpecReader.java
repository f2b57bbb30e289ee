// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.grammar.DriverSpecParser;
import org.vfiodt.grammar.DriverSpecParser.BlockContext;
import org.vfiodt.grammar.DriverSpecParser.DeviceContext;
import org.vfiodt.grammar.DriverSpecParser.DriverContext;
import org.vfiodt.grammar.DriverSpecParser.SeriesContext;
import org.vfiodt.grammar.DriverSpecParser.SpecContext;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverBlock;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.SeriesSpec;
import org.vfiodt.spec.SpecCode;
import org.vfiodt.spec.SpecLimits;

/** Text to model: several syntax errors in one run, and no exception whatever the text is. */
public final class SpecReader {
  private final SourceFile file;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Once<DriverBlock> driver = new Once<>("driver", diagnostics);
  private final Once<SeriesSpec> series = new Once<>("series", diagnostics);
  private final List<DeviceSpec> devices = new ArrayList<>();
  private final Listed<String> compatibles = new Listed<>(diagnostics);

  private SpecReader(SourceFile file) {
    this.file = file;
  }

  public static SpecParse read(SourceFile file) {
    return new SpecReader(file).read();
  }

  private SpecParse read() {
    if (file.text().length() > SpecLimits.FILE_LENGTH) {
      diagnostics.add(
          Diagnostic.at(
              file.span(SpecLimits.FILE_LENGTH, SpecLimits.FILE_LENGTH + 1),
              SpecCode.TOO_LARGE,
              "the spec has more than " + SpecLimits.FILE_LENGTH + " characters"));
      return new SpecParse(Optional.empty(), diagnostics);
    }
    SpecTokens tokens = SpecTokens.of(file, diagnostics);
    SpecContext tree = parse(tokens);
    boolean damaged = !diagnostics.isEmpty();
    Values values = new Values(tokens, diagnostics);
    tree.block().forEach(block -> take(block, values));
    Span start = file.span(0, 0);
    if (driver.value().isEmpty()) {
      missing(start, "driver");
    }
    if (series.value().isEmpty()) {
      missing(start, "series");
    }
    if (damaged) {
      diagnostics.removeIf(diagnostic -> diagnostic.code() == SpecCode.MISSING);
    }
    return new SpecParse(
        driver.value().flatMap(d -> series.value().map(s -> spec(d, s))), diagnostics);
  }

  private DriverSpec spec(DriverBlock driver, SeriesSpec series) {
    return new DriverSpec(file.name(), driver, devices, series);
  }

  private SpecContext parse(SpecTokens tokens) {
    DriverSpecParser parser = new DriverSpecParser(new CommonTokenStream(tokens.source()));
    parser.removeErrorListeners();
    parser.setErrorHandler(new SpecRecovery(new SyntaxFindings(tokens, diagnostics)));
    return parser.spec();
  }

  private void take(BlockContext block, Values values) {
    if (block instanceof DriverContext context && context.driverBody() != null) {
      DriverBlock built = new DriverBuilder(values, diagnostics).build(context);
      driver.set(built, built.at());
    } else if (block instanceof SeriesContext context && context.seriesBody() != null) {
      SeriesSpec built = new SeriesBuilder(values, diagnostics).build(context);
      series.set(built, built.at());
    } else if (block instanceof DeviceContext context && context.deviceBody() != null) {
      DeviceSpec built = new DeviceBuilder(values, diagnostics).build(context);
      if (compatibles.add(built.compatible())) {
        devices.add(built);
      }
    }
  }

  private void missing(Span at, String block) {
    diagnostics.add(Diagnostic.at(at, SpecCode.MISSING, "the spec has no '" + block + "' block"));
  }
}
