// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.grammar.DriverSpecParser.CoverContext;
import org.vfiodt.grammar.DriverSpecParser.KernelContext;
import org.vfiodt.grammar.DriverSpecParser.KernelRequiresContext;
import org.vfiodt.grammar.DriverSpecParser.KernelStatementContext;
import org.vfiodt.grammar.DriverSpecParser.KernelWithoutContext;
import org.vfiodt.grammar.DriverSpecParser.PatchContext;
import org.vfiodt.grammar.DriverSpecParser.RequiresContext;
import org.vfiodt.grammar.DriverSpecParser.SeriesContext;
import org.vfiodt.grammar.DriverSpecParser.SeriesStatementContext;
import org.vfiodt.grammar.DriverSpecParser.SeriesVersionContext;
import org.vfiodt.grammar.DriverSpecParser.TagContext;
import org.vfiodt.source.Span;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.KernelTarget;
import org.vfiodt.spec.Located;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.SeriesSpec;
import org.vfiodt.spec.SpecCode;

/** The series block. */
final class SeriesBuilder {
  private final Values values;
  private final List<Diagnostic> diagnostics;
  private final Once<Located<String>> tag;
  private final Once<Located<Integer>> version;
  private final Once<Located<String>> cover;
  private final Listed<String> requires;
  private final Listed<String> kernelNames;
  private final Listed<Feature> features;
  private final List<KernelTarget> kernels = new ArrayList<>();
  private final List<PatchSpec> patches = new ArrayList<>();

  SeriesBuilder(Values values, List<Diagnostic> diagnostics) {
    this.values = values;
    this.diagnostics = diagnostics;
    this.tag = new Once<>("tag", diagnostics);
    this.version = new Once<>("version", diagnostics);
    this.cover = new Once<>("cover", diagnostics);
    this.requires = new Listed<>(diagnostics);
    this.kernelNames = new Listed<>(diagnostics);
    this.features = new Listed<>(diagnostics);
  }

  SeriesSpec build(SeriesContext series) {
    series.seriesBody().seriesStatement().stream()
        .filter(statement -> statement.exception == null)
        .forEach(this::take);
    Located<String> title = values.string(series.STRING());
    Span at = values.span(series.getStart()).to(title.at());
    if (features.list().isEmpty()) {
      diagnostics.add(
          Diagnostic.at(at, SpecCode.MISSING, "the series has no 'patch'")
              .hint("for example: patch skeleton;"));
    }
    return new SeriesSpec(
        at,
        title,
        tag.value(),
        version.orElse(new Located<>(1, at)),
        kernels,
        requires.list(),
        patches,
        cover.value());
  }

  private void take(SeriesStatementContext statement) {
    Span at = values.span(statement);
    if (statement instanceof TagContext tag) {
      this.tag.set(values.string(tag.STRING()), at);
    } else if (statement instanceof SeriesVersionContext version) {
      values.seriesVersion(version.NUMBER()).ifPresent(number -> this.version.set(number, at));
    } else if (statement instanceof KernelContext kernel) {
      kernel(kernel);
    } else if (statement instanceof RequiresContext requires) {
      this.requires.addAll(values.words(requires.words()));
    } else if (statement instanceof PatchContext patch) {
      patch(patch);
    } else if (statement instanceof CoverContext cover) {
      this.cover.set(values.text(cover.text()), at);
    }
  }

  private void kernel(KernelContext kernel) {
    Listed<Feature> without = new Listed<>(diagnostics);
    Listed<String> ownRequires = new Listed<>(diagnostics);
    if (kernel.kernelBody() != null) {
      for (KernelStatementContext statement : kernel.kernelBody().kernelStatement()) {
        if (statement.exception != null) {
          continue;
        }
        if (statement instanceof KernelWithoutContext left) {
          values.words(left.words()).list().forEach(w -> feature(w).ifPresent(without::add));
        } else if (statement instanceof KernelRequiresContext more) {
          ownRequires.addAll(values.words(more.words()));
        }
      }
    }
    kernel.STRING().stream()
        .map(values::string)
        .filter(kernelNames::add)
        .map(name -> new KernelTarget(name.at(), name, without.list(), ownRequires.list()))
        .forEach(kernels::add);
  }

  private void patch(PatchContext patch) {
    Once<Located<String>> message = new Once<>("message", diagnostics);
    if (patch.patchBody() != null) {
      patch.patchBody().patchStatement().stream()
          .filter(statement -> statement.exception == null)
          .forEach(statement -> message.set(values.text(statement.text()), values.span(statement)));
    }
    Optional<Located<String>> subject = Optional.ofNullable(patch.STRING()).map(values::string);
    Optional<Located<Feature>> feature = feature(values.word(patch.word()));
    if (feature.isPresent() && features.add(feature.get())) {
      Span at = values.span(patch.getStart()).to(feature.get().at());
      patches.add(new PatchSpec(at, feature.get(), subject, message.value()));
    }
  }

  private Optional<Located<Feature>> feature(Located<String> word) {
    Optional<Feature> feature = Feature.of(word.value());
    if (feature.isEmpty()) {
      List<String> known = Arrays.stream(Feature.values()).map(Feature::word).toList();
      diagnostics.add(
          Diagnostic.at(word.at(), SpecCode.UNKNOWN_WORD, "unknown feature '" + word.value() + "'")
              .hint(
                  Suggestion.hint(word.value(), known)
                      .orElse("known features: " + String.join(", ", known))));
    }
    return feature.map(found -> new Located<>(found, word.at()));
  }
}
