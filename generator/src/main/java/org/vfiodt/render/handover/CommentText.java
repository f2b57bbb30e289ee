// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.devices.handover.DeviceName;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.GuestDevice;
import org.vfiodt.devices.handover.guest.GuestView;
import org.vfiodt.diag.Note;
import org.vfiodt.render.CText;

/** Sentences that stand in comments of generated files. */
public final class CommentText {
  private static final int LONGEST = 300;
  private static final int WIDTH = 96;

  private CommentText() {}

  /**
   * A text on one line in which nothing ends a comment, whatever names of a tree it holds: of C, of
   * device tree source, of the shell or of XML.
   */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars().limit(LONGEST).forEach(c -> plain.append(c < 0x20 || c > 0x7e ? '?' : (char) c));
    return plain.toString().replace("*/", "* /").replace("--", "- -").replace('\\', '/');
  }

  /** Lines that are not too long; what is left of one goes on in the next, indented. */
  static List<String> filled(List<String> lines) {
    List<String> filled = new ArrayList<>();
    for (String line : lines) {
      List<String> parts = CText.fill(line, WIDTH);
      parts.stream().limit(1).forEach(filled::add);
      parts.stream().skip(1).forEach(part -> filled.add("  " + part));
    }
    return filled;
  }

  /** What was forced, one line for each reason; nothing where nothing was. */
  public static List<String> forced(Selection selection) {
    List<String> lines = new ArrayList<>();
    selection.forced().forEach(refusal -> lines.add(of("FORCED: " + refusal.text())));
    return lines;
  }

  /** What stays with the host, one line for each thing. */
  public static List<String> leftOut(GuestView view) {
    List<String> lines = new ArrayList<>();
    for (GuestDevice device : view.devices()) {
      for (Note note : device.leftOut()) {
        lines.add(of("left out of " + DeviceName.of(device.device()) + ": " + note.text()));
      }
    }
    return lines;
  }
}
