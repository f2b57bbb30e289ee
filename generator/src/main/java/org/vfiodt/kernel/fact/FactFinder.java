// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.Facts;
import org.vfiodt.kernel.KernelTree;

/**
 * Looks for every fact in a tree. What decides is what the tree holds, never its version, so that
 * backports and vendor trees are seen as they are.
 */
public final class FactFinder {
  private final KernelTree tree;
  private final Map<String, Optional<String>> files = new HashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private FactFinder(KernelTree tree) {
    this.tree = tree;
  }

  /** Which of the facts in the data folders hold for a tree. */
  public static Outcome<Facts> find(DataFolder data, KernelTree tree) {
    return findings(data, tree).map(FactFinder::facts);
  }

  /** Every fact with what decided it, sorted by name. */
  public static Outcome<List<Finding>> findings(DataFolder data, KernelTree tree) {
    return FactReader.read(data).flatMap(new FactFinder(tree)::lookFor);
  }

  private static Facts facts(List<Finding> findings) {
    TreeSet<String> known = new TreeSet<>();
    TreeSet<String> holding = new TreeSet<>();
    for (Finding finding : findings) {
      known.add(finding.fact());
      if (finding.holds()) {
        holding.add(finding.fact());
      }
    }
    return new Facts(known, holding);
  }

  private Outcome<List<Finding>> lookFor(List<Fact> facts) {
    List<Finding> findings = facts.stream().map(this::finding).toList();
    return Outcome.of(findings, diagnostics);
  }

  private Finding finding(Fact fact) {
    Optional<String> place = fact.any().stream().flatMap(a -> place(a).stream()).findFirst();
    return new Finding(fact.name(), place.isPresent(), fact.evidence(), place);
  }

  /** Where an alternative shows in the tree; empty when it does not. */
  private Optional<String> place(Alternative alternative) {
    Optional<String> text = files.computeIfAbsent(alternative.file(), tree::read);
    Optional<String> found = text.flatMap(content -> place(alternative, content));
    if (alternative.absent()) {
      return found.isPresent() ? Optional.empty() : Optional.of(alternative.file());
    }
    return found;
  }

  private Optional<String> place(Alternative alternative, String content) {
    if (alternative.pattern().isEmpty()) {
      return Optional.of(alternative.file());
    }
    Matcher matcher = alternative.pattern().get().matcher(content);
    try {
      return matcher.find()
          ? Optional.of(alternative.file() + ":" + line(content, matcher.start()))
          : Optional.empty();
    } catch (StackOverflowError e) {
      String message = "the pattern needs too much recursion on " + alternative.file();
      diagnostics.add(Diagnostic.at(alternative.at(), DataCode.VALUE, message));
      return Optional.empty();
    }
  }

  private static long line(String content, int offset) {
    return 1 + content.substring(0, offset).chars().filter(c -> c == '\n').count();
  }
}
