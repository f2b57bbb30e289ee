// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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

/**
 * A series and what became of it: patches that stay, are edited, reworded, moved, dropped or added.
 * Patches are numbers; a negative one is a patch after the review.
 */
public final class RandomVersions {
  private static final int FILES = 4;

  private record Feature(
      String subject, String message, String path, int anchor, List<String> block, boolean cuts) {}

  private final Random random;
  private final RandomText text;
  private final SortedMap<String, String> base = new TreeMap<>();
  private final Map<Integer, Feature> features = new TreeMap<>();
  private final List<Integer> first = new ArrayList<>();
  private final List<Integer> second = new ArrayList<>();

  public RandomVersions(long seed) {
    text = new RandomText(seed);
    random = text.random();
    for (int i = 0; i < FILES; i++) {
      StringBuilder file = new StringBuilder();
      for (int n = 0; n < 40; n++) {
        file.append(n % 9 == 0 ? "int f" + n + "(void)\n" : "\tanchor(" + n + ");\n");
      }
      base.put("drivers/f" + i + ".c", file.toString());
    }
    int count = random.nextInt(9);
    for (int i = 1; i <= count; i++) {
      feature(i);
      first.add(i);
    }
    for (int i : first) {
      review(i);
    }
    for (int i = random.nextInt(4); i > 0 || first.isEmpty() || second.isEmpty(); i--) {
      int number = features.size() * 2 + 1;
      feature(number);
      (first.isEmpty() ? first : second).add(number);
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(second, random);
    } else if (second.size() > 1 && random.nextBoolean()) {
      Collections.swap(second, 0, second.size() - 1);
    }
  }

  public SortedMap<String, String> base() {
    return base;
  }

  public List<Integer> first() {
    return first;
  }

  public List<Integer> second() {
    return second;
  }

  private void feature(int number) {
    List<String> block = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(3) == 0 ? 40 : 6) + 1; i > 0; i--) {
      block.add(line());
    }
    String path =
        random.nextInt(4) == 0
            ? "drivers/new" + number + ".c"
            : "drivers/f" + random.nextInt(FILES) + ".c";
    features.put(
        number,
        new Feature(
            "part " + number + ": Größe " + random.nextInt(9),
            message(),
            path,
            random.nextInt(40),
            block,
            random.nextInt(3) == 0));
  }

  private String message() {
    StringBuilder message = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      message.append(random.nextInt(3) == 0 ? "\n" : "Because\tof " + random.nextInt(50) + "\n");
    }
    return message.toString();
  }

  private String line() {
    List<String> lines = List.of("}", "", "\treturn 0;", "int g(void)", "#define A", "\tif (a)");
    String line = lines.get(random.nextInt(lines.size()));
    return (random.nextBoolean() ? line : line + " " + random.nextInt(20)) + "\n";
  }

  private void review(int number) {
    Feature old = features.get(number);
    switch (random.nextInt(6)) {
      case 0 -> {} // dropped
      case 1, 2 -> second.add(number);
      case 3 -> {
        second.add(-number);
        features.put(
            -number,
            new Feature(
                old.subject + " again", message(), old.path, old.anchor, old.block, old.cuts));
      }
      default -> {
        second.add(-number);
        List<String> block = new ArrayList<>(old.block);
        for (int i = random.nextInt(6) + 1; i > 0; i--) {
          int at = random.nextInt(block.size() + 1);
          if (at < block.size() && block.size() > 1 && random.nextBoolean()) {
            block.remove(at);
          } else {
            block.add(at, line());
          }
        }
        int anchor = random.nextInt(5) == 0 ? random.nextInt(40) : old.anchor;
        features.put(
            -number, new Feature(old.subject, old.message, old.path, anchor, block, old.cuts));
      }
    }
  }

  /** The request for some of the patches, in an order. */
  public SeriesRequest request(Path repository, List<Integer> order) {
    Map<String, String> now = new TreeMap<>(base);
    List<Revision> revisions = new ArrayList<>();
    for (int number : order) {
      Feature feature = features.get(number);
      Optional<String> before = Optional.ofNullable(now.get(feature.path));
      String after = applied(feature, before.orElse(""));
      now.put(feature.path, after);
      revisions.add(
          new Revision(
              feature.subject,
              feature.message,
              List.of(new FileChange(feature.path, before, Optional.of(after)))));
    }
    SeriesPlan plan =
        new SeriesPlan("x", "title", Optional.empty(), 1, "cover", List.of(), List.of());
    return new SeriesRequest(
        plan,
        List.of(),
        revisions,
        new Base.Commit(repository, "main"),
        Identity.of("José Ångström", "jose@example.org").get(),
        false,
        OptionalLong.empty());
  }

  private static String applied(Feature feature, String before) {
    String anchor = "anchor(" + feature.anchor + ");\n";
    int found = before.indexOf(anchor);
    int at = found < 0 ? 0 : found + anchor.length();
    String head = before.substring(0, found >= 0 && feature.cuts ? found : at);
    return head + String.join("", feature.block) + before.substring(at);
  }
}
