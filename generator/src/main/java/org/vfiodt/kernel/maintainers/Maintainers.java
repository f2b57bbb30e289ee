// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;

/**
 * The MAINTAINERS file of a kernel, asked as {@code scripts/get_maintainer.pl --nogit} asks it: by
 * files, nearest sections first, and by words in patches. What git's history would add is left out.
 */
public final class Maintainers {
  private static final int LARGEST = 8 << 20;
  private static final Pattern TYPED = Pattern.compile("([A-Z]):\\s*(.*?)\\s*");

  private final List<Section> sections;
  private final Mailmap mailmap;
  private final Patience patience;

  private Maintainers(List<Section> sections, Mailmap mailmap, Patience patience) {
    this.patience = patience;
    this.sections = sections;
    this.mailmap = mailmap;
  }

  /**
   * Reads a tree's.
   *
   * @param tree text of a path, one character a byte
   * @param folders whether a path is a folder
   */
  public static Outcome<Maintainers> read(
      Function<String, Optional<String>> tree, Predicate<String> folders) {
    Optional<String> text = tree.apply("MAINTAINERS");
    if (text.isEmpty() || text.get().length() > LARGEST) {
      return unfit(text.isEmpty() ? "there is no MAINTAINERS" : "MAINTAINERS is too large");
    }
    List<Section> sections = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Patience patience = new Patience();
    for (String line : text.get().split("\n", -1)) {
      Matcher typed = TYPED.matcher(line);
      if (typed.matches()) {
        entries.add(new Entry(typed.group(1).charAt(0), typed.group(2)));
      } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
        add(entries, sections, folders, patience);
      }
    }
    add(entries, sections, folders, patience);
    if (sections.isEmpty()) {
      return unfit("MAINTAINERS has no section");
    }
    Mailmap mailmap = Mailmap.of(tree.apply(".mailmap").orElse(""));
    return Outcome.of(new Maintainers(sections, mailmap, patience));
  }

  private static Outcome<Maintainers> unfit(String what) {
    return Outcome.failed(
        Diagnostic.of(KernelCode.MAINTAINERS, what + " in the kernel tree")
            .hint("name recipients to git send-email with --to and --cc"));
  }

  private static void add(
      List<Entry> entries, List<Section> sections, Predicate<String> folders, Patience patience) {
    if (!entries.isEmpty()) {
      sections.add(new Section(entries, folders, patience));
      entries.clear();
    }
  }

  /**
   * Who is to get the patches of these mails.
   *
   * @param mails one character a byte
   */
  public Outcome<Responsible> of(Collection<String> mails) {
    List<PatchText> patches = mails.stream().map(PatchText::of).toList();
    People people = new People(mailmap);
    Set<String> files = new LinkedHashSet<>();
    patches.forEach(patch -> files.addAll(patch.files()));
    files.stream().flatMap(file -> near(file).stream()).distinct().forEach(people::add);
    sections.stream()
        .filter(Section::hasWords)
        .filter(section -> patches.stream().anyMatch(patch -> speaks(section, patch)))
        .forEach(people::add);
    return Outcome.of(people.responsible(), warnings());
  }

  private List<Diagnostic> warnings() {
    return patience.lost()
        ? List.of(
            Diagnostic.of(
                    KernelCode.MAINTAINERS_SLOW,
                    "an expression in MAINTAINERS takes too long; recipients may be missing")
                .hint("compare with scripts/get_maintainer.pl of the tree"))
        : List.of();
  }

  private List<Section> near(String file) {
    Map<Section, Integer> depths = new HashMap<>();
    List<Section> found = new ArrayList<>();
    for (Section section : sections) {
      OptionalInt depth = section.depth(file);
      if (depth.isPresent()) {
        depths.put(section, depth.getAsInt());
        found.add(section);
      }
    }
    found.sort(Comparator.comparing(depths::get).reversed());
    return found;
  }

  private static boolean speaks(Section section, PatchText patch) {
    Set<PatchText.Line> seen = new HashSet<>();
    return patch.lines().stream()
        .filter(seen::add)
        .anyMatch(line -> section.speaksIn(line.text(), line.difference()));
  }
}
