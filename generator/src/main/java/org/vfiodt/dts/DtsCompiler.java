// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.diag.Severity;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.check.Checker;
import org.vfiodt.dts.link.Linked;
import org.vfiodt.dts.link.Linker;
import org.vfiodt.dts.overlay.OverlayTables;
import org.vfiodt.dts.preprocess.LayoutCache;
import org.vfiodt.dts.preprocess.Preprocessed;
import org.vfiodt.dts.preprocess.Preprocessor;
import org.vfiodt.dts.syntax.SourceParser;
import org.vfiodt.dts.syntax.SourceTree;
import org.vfiodt.source.SourceText;

/**
 * Device tree source to linked tree: preprocess, parse, link, check. One compiler remembers what it
 * learned about each text, so boards that share headers through one {@link FileReader} should share
 * it. Safe for several threads.
 */
public final class DtsCompiler {
  /** Faults behind which the text is not what its author meant, so parsing it would mislead. */
  private static final Set<DtsCode> TEXT_LOST =
      EnumSet.of(
          DtsCode.SOURCE_LIMIT,
          DtsCode.FLAT_LIMIT,
          DtsCode.INCLUDE_DEPTH,
          DtsCode.OPEN_COMMENT,
          DtsCode.MACRO_ARGUMENTS,
          DtsCode.EXPANSION_LIMIT,
          DtsCode.EXPANSION_TOTAL,
          DtsCode.INCLUDE_COUNT,
          DtsCode.CONDITIONAL);

  /** Errors that leave no doubt which nodes and labels there are, so linking finds further ones. */
  private static final Set<DtsCode> STATEMENTS_KNOWN =
      EnumSet.of(
          DtsCode.PROPERTY_AFTER_NODE,
          DtsCode.OMIT_PROPERTY,
          DtsCode.RESERVATION_ORDER,
          DtsCode.NUMBER,
          DtsCode.CHARACTER,
          DtsCode.CELL_WIDTH,
          DtsCode.REFERENCE_WIDTH,
          DtsCode.DIVISION_BY_ZERO,
          DtsCode.BINARY_MISSING);

  private final LayoutCache layouts = new LayoutCache();

  /** The tree, or every fault that was found. */
  public static Outcome<DeviceTree> compile(DtsRequest request) {
    return new DtsCompiler().tree(request);
  }

  /** The statements of all sources, or every fault that was found in them. */
  public Outcome<Statements> parse(DtsRequest request) {
    return withinMemory(request, () -> parsed(request));
  }

  private Outcome<Statements> parsed(DtsRequest request) {
    Findings findings = new Findings(request.limits().errors());
    List<SourceTree> trees = statements(request, findings);
    return findings.failed()
        ? Outcome.failed(findings.list())
        : Outcome.of(new Statements(request, trees), findings.list());
  }

  /** The tree of statements, unchecked and without tables for overlays. */
  public static Outcome<DeviceTree> link(Statements statements) {
    return withinMemory(statements.request(), () -> linked(statements));
  }

  private static Outcome<DeviceTree> linked(Statements statements) {
    DtsRequest request = statements.request();
    Findings findings = new Findings(request.limits().errors());
    Optional<Linked> linked = Linker.link(statements.sources(), request, findings);
    return linked.isPresent()
        ? Outcome.of(linked.get().tree(), findings.list())
        : Outcome.failed(findings.list());
  }

  /** The tree, or every fault that was found. */
  public Outcome<DeviceTree> tree(DtsRequest request) {
    return withinMemory(request, () -> compiled(request));
  }

  /**
   * The limits keep what one source costs in bounds; where the memory of the whole program ends all
   * the same, that is told like any other fault, because all of it is free again once the source is
   * given up.
   */
  private static <T> Outcome<T> withinMemory(DtsRequest request, Supplier<Outcome<T>> step) {
    try {
      return step.get();
    } catch (OutOfMemoryError exhausted) {
      String name = request.sources().get(0).name();
      return Outcome.failed(
          Diagnostic.of(DtsCode.MEMORY, "the memory is used up before " + name + " is compiled")
              .hint("allow Java more with -Xmx"));
    }
  }

  private Outcome<DeviceTree> compiled(DtsRequest request) {
    Findings findings = new Findings(request.limits().errors());
    List<SourceTree> trees = statements(request, findings);
    Optional<Linked> linked =
        trees.size() < request.sources().size() || !findings.onlyErrors(STATEMENTS_KNOWN)
            ? Optional.empty()
            : Linker.link(trees, request, findings);
    return linked
        .map(found -> checked(found, request, findings))
        .orElseGet(() -> Outcome.failed(findings.list()));
  }

  private List<SourceTree> statements(DtsRequest request, Findings findings) {
    List<SourceTree> trees = new ArrayList<>();
    for (SourceText source : request.sources()) {
      Preprocessed text = Preprocessor.run(layouts, request, source, findings);
      boolean first = source == request.sources().get(0);
      if (!findings.has(TEXT_LOST)) {
        SourceParser.parse(text, request, first, findings).ifPresent(trees::add);
      }
    }
    return trees;
  }

  /** In a tree that lacks a part, warnings would be about what is missing; errors still help. */
  private static Outcome<DeviceTree> checked(Linked linked, DtsRequest request, Findings findings) {
    CheckLevels levels = findings.failed() ? request.checks().withoutWarnings() : request.checks();
    List<Diagnostic> all = new ArrayList<>(findings.list());
    for (Diagnostic found : Checker.check(linked, levels)) {
      all.add(request.force() && found.isError() ? forced(found) : found);
    }
    if (all.stream().anyMatch(Diagnostic::isError)) {
      return Outcome.failed(all);
    }
    Findings tables = new Findings(request.limits().errors());
    DeviceTree tree = OverlayTables.add(linked.tree(), request.tables(), tables);
    return Outcome.of(tree, tables.list()).after(all);
  }

  /** An error of a check as it is told when the output is wanted all the same. */
  public static Diagnostic forced(Diagnostic error) {
    return new Diagnostic(
            error.code(),
            Severity.WARNING,
            error.message(),
            error.at(),
            error.notes(),
            error.hint())
        .note("this is an error, but the output was forced");
  }
}
