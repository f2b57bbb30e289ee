// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.vfiodt.edit.FileChange;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.Revision;

/** Seeded trees and series on top of them: additions, deletions, edits, long and odd names. */
public final class RandomSeries {
  private static final List<String> WORDS =
      List.of(
          "vfio:",
          "platform:",
          "add",
          "a",
          "skeleton",
          "of",
          "device...",
          "tree",
          "(DT)",
          "50%",
          "regions,",
          "interrupts",
          "and_groups",
          "v2.0",
          "\"quoted\"",
          "=?odd?=",
          "x",
          "averyveryverylongwordthatstandsalone/in/the/middle_of_a_subject");
  private static final List<String> FOREIGN = List.of("Größe", "naïve", "日本語", "Ωmega", "e\u0301");
  private static final List<String> NAMES =
      List.of(
          "Jane Doe",
          "J. R. Hacker",
          "José Ångström",
          "\"Quo\" T. Ed (dev)",
          "山田 太郎",
          "A Name With As Many Words In It As git am Lets Pass",
          "Антон Павлович Чехов",
          "O'Neil, Pat",
          "a=b?c_d");

  private final RandomText text;
  private final Random random;
  private final SortedMap<String, String> base = new TreeMap<>();
  private final SortedMap<String, String> now = new TreeMap<>();

  public RandomSeries(long seed) {
    text = new RandomText(seed);
    random = text.random();
    for (int i = random.nextInt(12) + 3; i > 0; i--) {
      base.put(path(), text.text(120));
    }
    now.putAll(base);
  }

  public SortedMap<String, String> base() {
    return base;
  }

  public SeriesRequest request(Base on) {
    List<Prerequisite> prerequisites = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      prerequisites.add(Prerequisite.of(revision()));
    }
    List<Revision> revisions = new ArrayList<>();
    for (int i = random.nextInt(6) == 0 ? 12 : random.nextInt(5) + 1; i > 0; i--) {
      revisions.add(revision());
    }
    SeriesPlan plan =
        new SeriesPlan(
            "vfio-dt",
            subject(),
            Optional.of("RFC").filter(tag -> random.nextBoolean()),
            random.nextInt(3) + 1,
            message(),
            List.of(),
            List.of());
    String email = "someone" + random.nextInt(100) + "@mail.example.org";
    Identity identity = Identity.of(NAMES.get(random.nextInt(NAMES.size())), email).get();
    return new SeriesRequest(
        plan, prerequisites, revisions, on, identity, random.nextBoolean(), OptionalLong.empty());
  }

  private Revision revision() {
    Map<String, FileChange> changes = new TreeMap<>();
    for (int i = random.nextInt(5) + 1; i > 0 || changes.isEmpty(); i--) {
      FileChange change = change();
      if (!changes.containsKey(change.path()) && !change.before().equals(change.after())) {
        changes.put(change.path(), change);
        change.after().ifPresent(after -> now.put(change.path(), after));
        if (change.after().isEmpty()) {
          now.remove(change.path());
        }
      }
    }
    return new Revision(subject(), message(), List.copyOf(changes.values()));
  }

  private FileChange change() {
    if (now.isEmpty() || random.nextInt(4) == 0) {
      String path = path();
      return new FileChange(path, Optional.ofNullable(now.get(path)), Optional.of(text.text(200)));
    }
    String path = List.copyOf(now.keySet()).get(random.nextInt(now.size()));
    Optional<String> before = Optional.of(now.get(path));
    return random.nextInt(8) == 0
        ? new FileChange(path, before, Optional.empty())
        : new FileChange(path, before, Optional.of(text.edited(now.get(path))));
  }

  private String path() {
    StringBuilder path = new StringBuilder();
    int depth = random.nextInt(random.nextInt(5) == 0 ? 9 : 4);
    for (int i = 0; i < depth; i++) {
      path.append(List.of("drivers", "vfio", "a.b", "a-b", "include").get(random.nextInt(5)));
      path.append("d".repeat(random.nextInt(4) == 0 ? 20 : 0)).append('/');
    }
    // files end differently from folders, so that none is both
    String space = random.nextInt(12) == 0 ? " x" : "";
    String name = random.nextInt(10) == 0 ? "n".repeat(90) : "f";
    return path + name + random.nextInt(40) + space + ".c";
  }

  private String subject() {
    List<String> words = new ArrayList<>();
    words.add("part" + random.nextInt(100));
    for (int i = random.nextInt(14); i > 0; i--) {
      boolean foreign = random.nextInt(30) == 0;
      List<String> from = foreign ? FOREIGN : WORDS;
      words.add(from.get(random.nextInt(from.size())));
    }
    return String.join(" ", words);
  }

  private String message() {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      for (int n = random.nextInt(3); n >= 0; n--) {
        out.append("The ").append(subject()).append("  \n");
      }
      out.append(random.nextInt(3) == 0 ? "From here on it works.\n\n\n" : "\n");
    }
    return out.toString();
  }
}
