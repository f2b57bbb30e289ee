// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People by the name and address that they go by now ({@code .mailmap}). */
final class Mailmap {
  private static final Pattern LINE =
      Pattern.compile("([^<]*)<([^>]+)>\\s*(?:([^<]*)<([^>]+)>)?\\s*");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();

  private Mailmap() {}

  static Mailmap of(String text) {
    Mailmap map = new Mailmap();
    for (String line : text.split("\n", -1)) {
      int comment = line.indexOf('#');
      Matcher entry = LINE.matcher(comment < 0 ? line : line.substring(0, comment));
      if (entry.matches()) {
        map.add(entry);
      }
    }
    return map;
  }

  private void add(Matcher entry) {
    Person real = Person.parse(entry.group(1) + "<" + entry.group(2) + ">");
    if (entry.group(4) == null) {
      names.put(real.address(), real.name());
      return;
    }
    Person known = Person.parse(entry.group(3) + "<" + entry.group(4) + ">");
    if (!real.name().isEmpty()) {
      names.put(known.toString(), real.name());
    }
    addresses.put(known.toString(), real.address());
  }

  Person now(Person person) {
    String whole = person.toString();
    boolean known = names.containsKey(whole) || addresses.containsKey(whole);
    String key = known ? whole : person.address();
    return new Person(
        names.getOrDefault(key, person.name()), addresses.getOrDefault(key, person.address()));
  }
}
