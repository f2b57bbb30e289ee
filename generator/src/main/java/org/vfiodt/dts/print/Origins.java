// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** The comments that say which lines a node or a property comes from. */
public final class Origins {
  /** No comments. */
  public static final Origins NONE = new Origins(false, "");

  private final boolean wanted;
  private final String folder;

  private Origins(boolean wanted, String folder) {
    this.wanted = wanted;
    this.folder = folder;
  }

  /**
   * @param folder cut off the names of files below it; empty, or ends in a slash
   */
  public static Origins below(String folder) {
    return new Origins(true, folder);
  }

  /**
   * Every place that opened the node, oldest first as in dtc; empty when it is not known or not
   * wanted.
   */
  String comment(Node node) {
    List<String> places = places(node.definedAt());
    Collections.reverse(places);
    return places.isEmpty() ? "" : " /* " + String.join(", ", places) + " */";
  }

  /** The place that gave the value, then those that it replaced, newest first. */
  String comment(Property property) {
    List<String> places = places(property.definedAt());
    if (places.isEmpty()) {
      return "";
    }
    String replaced = String.join(", ", places.subList(1, places.size()));
    return " /* " + places.get(0) + (replaced.isEmpty() ? "" : ", replaces " + replaced) + " */";
  }

  private List<String> places(List<Span> oldestFirst) {
    if (!wanted) {
      return new ArrayList<>();
    }
    Set<String> places = new LinkedHashSet<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      places.add(place(oldestFirst.get(i)));
    }
    return new ArrayList<>(places);
  }

  /** The line; of what a macro wrote, the line that uses the macro. */
  private String place(Span span) {
    Span at = span.outermost();
    String name = at.file().name();
    String shown = name.startsWith(folder) ? name.substring(folder.length()) : name;
    return shown.replace("*/", "* /") + ":" + at.line();
  }
}
