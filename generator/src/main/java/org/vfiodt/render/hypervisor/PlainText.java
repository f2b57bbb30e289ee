// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.render.CText;
import org.vfiodt.render.handover.CommentText;

/** Sentences of a comment at the top of a file, filled to its width. */
public final class PlainText {
  private static final int WIDTH = 76;

  private PlainText() {}

  /** One line that compilers of C do not even warn of. */
  public static String comment(String text) {
    return CText.comment(CommentText.of(text)).replace("??", "? ?");
  }

  /** Lines of items that begin with a dash. */
  public static List<String> lines(List<String> texts) {
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
