// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects people section by section; who is there already is not added again. */
final class People {
  /** Linus Torvalds takes pull requests; his name stands in a section that every file falls in. */
  private static final String CHIEF = "torvalds@linux-foundation.org";

  private enum Role {
    MAINTAINER,
    REVIEWER,
    LIST
  }

  private record Found(Person person, Role role) {}

  private final Mailmap mailmap;
  private final Set<String> used = new HashSet<>();
  private final List<Found> people = new ArrayList<>();
  private final Map<String, Person> lists = new LinkedHashMap<>();

  People(Mailmap mailmap) {
    this.mailmap = mailmap;
  }

  void add(Section section) {
    String before = "";
    for (Entry entry : section.entries()) {
      if (entry.type() == 'L') {
        addList(entry.value());
      } else if (entry.type() == 'M') {
        String named = before.isEmpty() || entry.value().contains("<") ? "" : before;
        addAll(entry.value(), named, Role.MAINTAINER);
      } else if (entry.type() == 'R') {
        addAll(entry.value(), "", Role.REVIEWER);
      }
      before = entry.type() == 'P' ? entry.value() : "";
    }
  }

  private void addList(String value) {
    String[] words = value.split("\\s+", 2);
    boolean closed = words.length > 1 && words[1].contains("subscribers-only");
    if (!closed) {
      Person list = new Person("", words[0]);
      lists.putIfAbsent(list.addressKey(), list);
    }
  }

  /** One person, or several with commas between them. */
  private void addAll(String value, String name, Role role) {
    String[] parts = value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    boolean several = parts.length > 1;
    for (String part : parts) {
      several &= part.contains("@");
    }
    for (String part : several ? parts : new String[] {value}) {
      Person person = Person.parse(name.isEmpty() ? part : name + " <" + part.strip() + ">");
      boolean known =
          (!person.name().isEmpty() && used.contains("n " + person.nameKey()))
              || used.contains("a " + person.addressKey());
      if (!known && person.address().contains("@")) {
        people.add(new Found(person, role));
        used.add("n " + person.nameKey());
        used.add("a " + person.addressKey());
      }
    }
  }

  Responsible responsible() {
    List<Found> all = new ArrayList<>(people);
    lists.values().forEach(list -> all.add(new Found(list, Role.LIST)));
    Map<String, Person> names = new HashMap<>();
    Map<String, Person> addresses = new HashMap<>();
    Map<String, Found> merged = new LinkedHashMap<>();
    for (Found found : all) {
      Person now = mailmap.now(found.person());
      Person same = now.name().isEmpty() ? null : names.get(now.nameKey());
      same = same == null ? addresses.get(now.addressKey()) : same;
      if (same == null) {
        names.put(now.nameKey(), now);
        addresses.put(now.addressKey(), now);
      }
      Person person = mailmap.now(same == null ? now : same);
      if (found.role() == Role.LIST || !person.address().equals(CHIEF)) {
        merged.putIfAbsent(person.toString(), new Found(person, found.role()));
      }
    }
    return new Responsible(
        of(merged, Role.MAINTAINER), of(merged, Role.REVIEWER), of(merged, Role.LIST));
  }

  private static List<Person> of(Map<String, Found> merged, Role role) {
    return merged.values().stream()
        .filter(found -> found.role() == role)
        .map(Found::person)
        .toList();
  }
}
