// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.render.CText;

/** Words out of a tree made fit for comments of any language, which begin each line anew. */
public final class PlainText {
  private static final int WIDTH = 76;

  private PlainText() {}

  /** One line of printable ASCII that neither opens nor closes a comment of C. */
  public static String comment(String text) {
    String ascii = CText.oneLine(text).replaceAll("[^ -~]", "?");
    return CText.comment(ascii).replace("??", "? ?");
  }

  /** Several lines of it, which begin with a dash; the others are indented. */
  public static List<String> items(List<String> texts) {
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      String mark = "- ";
      for (String line : CText.fill(comment(text), WIDTH)) {
        lines.add(mark + line);
        mark = "  ";
      }
    }
    return lines;
  }

  /** What a board calls itself. */
  public static String board(Node root) {
    Optional<String> model = root.property("model").flatMap(Property::string);
    String name = model.or(() -> root.compatible().stream().findFirst()).orElse("");
    String plain = comment(name);
    return plain.isEmpty() ? "a board without a name" : plain;
  }
}
