// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.List;

/** Says which comment belongs to the code below it. */
final class CComments {
  private CComments() {}

  /** Start of the comments that end on the line right above an offset, or the offset itself. */
  static int above(FileText file, int offset) {
    List<Range> comments = file.lexed().comments();
    int start = offset;
    for (int i = FileText.commentsBefore(comments, offset) - 1; i >= 0; i--) {
      Range comment = comments.get(i);
      boolean adjacent =
          comment.end() <= start
              && file.blank(comment.end(), start)
              && lineBreaks(file.text(), comment.end(), start) == 1;
      if (!adjacent || !file.blank(file.lineStart(comment.start()), comment.start())) {
        break;
      }
      start = comment.start();
    }
    return start;
  }

  private static int lineBreaks(String text, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }
}
