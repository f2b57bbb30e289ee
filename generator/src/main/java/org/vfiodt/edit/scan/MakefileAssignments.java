// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Assignments of a Makefile with their continuation lines, by the variable or by the whole
 * assignment when a variable is assigned several times.
 */
public final class MakefileAssignments implements Finder {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("\\s*([^\\s:+?=#]+)\\s*(:=|::=|\\+=|\\?=|=)(.*)", Pattern.DOTALL);

  @Override
  public Search search(FileText file, String wanted) {
    String text = file.text();
    List<Place> places = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = file.lineEnd(start + 1);
      while (end < text.length() && text.startsWith("\\\n", end - 2)) {
        end = file.lineEnd(end + 1);
      }
      place(text.substring(start, end), start, end, places);
      start = end;
    }
    return Search.named(places, normal(wanted), Optional.empty());
  }

  private static void place(String line, int start, int end, List<Place> places) {
    Matcher matcher = ASSIGNMENT.matcher(line);
    if (!line.startsWith("\t") && matcher.matches()) {
      List<String> names = List.of(matcher.group(1), normal(line));
      places.add(new Place(names, start, end, start, end, -1, -1));
    }
  }

  private static String normal(String text) {
    Matcher matcher = ASSIGNMENT.matcher(text);
    if (!matcher.matches()) {
      return text.strip();
    }
    String value = matcher.group(3).replace("\\\n", " ");
    int comment = value.indexOf('#');
    value = comment < 0 ? value : value.substring(0, comment);
    return matcher.group(1) + " " + matcher.group(2) + " " + value.strip().replaceAll("\\s+", " ");
  }
}
