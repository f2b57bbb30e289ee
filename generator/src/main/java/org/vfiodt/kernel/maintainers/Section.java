// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** A subsystem: its people and what is theirs. */
final class Section {
  private sealed interface Claim {
    record Files(FilePattern pattern) implements Claim {}

    record Names(PerlPattern pattern) implements Claim {}
  }

  private final List<Entry> entries;
  private final List<FilePattern> excluded = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<PerlPattern> words = new ArrayList<>();
  private final List<PerlPattern> changedWords = new ArrayList<>();

  Section(List<Entry> entries, Predicate<String> folders, Patience patience) {
    this.entries = List.copyOf(entries);
    for (Entry entry : entries) {
      switch (entry.type()) {
        case 'X' -> FilePattern.of(entry.value(), folders, patience).ifPresent(excluded::add);
        case 'F' ->
            FilePattern.of(entry.value(), folders, patience)
                .map(Claim.Files::new)
                .ifPresent(claims::add);
        case 'N' ->
            PerlPattern.spaced(entry.value(), patience)
                .map(Claim.Names::new)
                .ifPresent(claims::add);
        case 'K' -> {
          PerlPattern.spaced(entry.value(), patience).ifPresent(words::add);
          PerlPattern.spaced("^[+-].*" + entry.value(), patience).ifPresent(changedWords::add);
        }
        default -> {} // says nothing about files
      }
    }
  }

  List<Entry> entries() {
    return entries;
  }

  boolean hasWords() {
    return !words.isEmpty();
  }

  /** How near a file is to the section; the last claim that fits counts. */
  OptionalInt depth(String file) {
    OptionalInt depth = OptionalInt.empty();
    if (excluded.stream().anyMatch(pattern -> pattern.matches(file))) {
      return depth;
    }
    for (Claim claim : claims) {
      if (claim instanceof Claim.Files files && files.pattern().matches(file)) {
        depth = OptionalInt.of(files.pattern().depth());
      } else if (claim instanceof Claim.Names names && names.pattern().in(file)) {
        depth = OptionalInt.of(0);
      }
    }
    return depth;
  }

  /**
   * Whether a line of a mail has a word of the section.
   *
   * @param difference whether the line belongs to a difference, where only changes count
   */
  boolean speaksIn(String line, boolean difference) {
    return (difference ? changedWords : words).stream().anyMatch(word -> word.in(line));
  }
}
