// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.edit.EditOutcome;

/** Runs the corpus over edits and counts. The same seed changes the same files the same way. */
public final class Score {
  private static final String ROW = "%-28s %7s %7s %7s%n";

  /** One change of a file that did not end well. */
  record Miss(Verdict verdict, Mutation mutation, Site site, long seed) {
    @Override
    public String toString() {
      return verdict.name().toLowerCase(Locale.ROOT)
          + ": "
          + mutation.title()
          + ", seed "
          + seed
          + ", "
          + site;
    }
  }

  private final Map<Mutation, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
  private final List<Miss> misses = new ArrayList<>();

  public Score() {
    Mutations.ALL.forEach(mutation -> counts.put(mutation, new EnumMap<>(Verdict.class)));
  }

  /** Changes the file of one edit in every way. */
  public void add(Site site, long seed) {
    for (Mutation mutation : Mutations.ALL) {
      change(mutation, site, seed)
          .ifPresent(
              change -> {
                Verdict verdict = Judge.judge(site, change);
                counts.get(mutation).merge(verdict, 1, Integer::sum);
                if (verdict != Verdict.RIGHT) {
                  misses.add(new Miss(verdict, mutation, site, seed));
                }
              });
    }
  }

  private static Optional<Change> change(Mutation mutation, Site site, long seed) {
    long own = (seed * 31 + site.name().hashCode()) * 31 + mutation.title().hashCode();
    return mutation.change(site, new Random(own));
  }

  public int count(boolean refusals, Verdict verdict) {
    return counts.entrySet().stream()
        .filter(entry -> (entry.getKey().demand() == Mutation.Demand.REFUSAL) == refusals)
        .mapToInt(entry -> entry.getValue().getOrDefault(verdict, 0))
        .sum();
  }

  List<Miss> misses(Verdict verdict) {
    return misses.stream().filter(miss -> miss.verdict() == verdict).toList();
  }

  /** What went wrong, to be repeated, and what failed without need. */
  public List<String> listing() {
    return misses.stream().map(Miss::toString).sorted().toList();
  }

  /** Leaves the changed file, what had to come of it and what did, for each miss. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    int number = 0;
    for (Miss miss : misses) {
      Change change = change(miss.mutation(), miss.site(), miss.seed()).orElseThrow();
      EditOutcome outcome = miss.site().apply(change.changed());
      String result =
          outcome
              .failure()
              .map(failure -> new DiagnosticPrinter(false).print(List.of(failure)))
              .orElseGet(() -> outcome.textAfter(change.changed()).get());
      Path own = folder.resolve(String.format(Locale.ROOT, "%03d", number++));
      Files.createDirectories(own);
      Files.writeString(own.resolve("miss"), miss + "\n");
      Files.writeString(own.resolve("changed"), change.changed(), ISO_8859_1);
      Files.writeString(
          own.resolve("expected"), String.join("-- or --\n", change.expected()), ISO_8859_1);
      Files.writeString(own.resolve("result"), result, ISO_8859_1);
    }
  }

  /** At least 95 of 100 that can land do so, and nothing lands wrong. */
  public boolean good() {
    int right = count(false, Verdict.RIGHT);
    int loud = count(false, Verdict.LOUD);
    boolean none = count(false, Verdict.WRONG) + count(true, Verdict.WRONG) == 0;
    return none && right > 0 && right * 100L >= (right + loud) * 95L;
  }

  /** A row for each kind of change. */
  public String table() {
    StringBuilder table = new StringBuilder(row("change", "right", "loud", "wrong"));
    part(table, false, "all that can land");
    table.append(row("place gone or doubled", "refused", "", "wrong"));
    part(table, true, "all that must be refused");
    return table.toString();
  }

  private void part(StringBuilder table, boolean refusals, String title) {
    counts.forEach(
        (mutation, verdicts) -> {
          if ((mutation.demand() == Mutation.Demand.REFUSAL) == refusals) {
            table.append(row(mutation.title(), verdicts::get));
          }
        });
    table.append(row(title, verdict -> count(refusals, verdict)));
  }

  private static String row(String title, Function<Verdict, Integer> counts) {
    return row(
        title,
        shown(counts, Verdict.RIGHT),
        shown(counts, Verdict.LOUD),
        shown(counts, Verdict.WRONG));
  }

  private static String shown(Function<Verdict, Integer> counts, Verdict verdict) {
    Integer count = counts.apply(verdict);
    return count == null ? "0" : count.toString();
  }

  private static String row(String title, String right, String loud, String wrong) {
    return String.format(Locale.ROOT, ROW, title, right, loud, wrong);
  }
}
