// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.Collections;
import java.util.List;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.Span;

/** A file to edit, with what the scanners found out about it; each scan is made once. */
public final class FileText {
  private final SourceFile source;
  private final String text;
  private Lexed lexed;
  private CCode code;

  public FileText(String path, String text) {
    this.source = SourceFile.root(path, text);
    this.text = text;
  }

  public String text() {
    return text;
  }

  public Span span(int start, int end) {
    return source.span(start, end);
  }

  Lexed lexed() {
    if (lexed == null) {
      lexed = DeadCode.removed(CLexer.lex(text));
    }
    return lexed;
  }

  CCode code() {
    if (code == null) {
      code = CCode.of(lexed());
    }
    return code;
  }

  public int lineStart(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Behind the line break of the line that holds the character before an offset. */
  public int lineEnd(int offset) {
    int end = text.indexOf('\n', Math.max(offset - 1, 0));
    return end < 0 ? text.length() : end + 1;
  }

  /** Start of the line of an offset, or of the line where a comment over that start begins. */
  int codeLineStart(int offset) {
    int start = lineStart(offset);
    Range comment = commentOver(start);
    return comment == null ? start : lineStart(comment.start());
  }

  /** End of the line of an offset, or of the line where a comment over that end stops. */
  public int codeLineEnd(int offset) {
    int end = lineEnd(offset);
    Range comment = commentOver(end);
    return comment == null ? end : lineEnd(comment.end());
  }

  private Range commentOver(int offset) {
    List<Range> comments = lexed().comments();
    int low = commentsBefore(comments, offset);
    return low > 0 && comments.get(low - 1).end() > offset ? comments.get(low - 1) : null;
  }

  /** Number of comments that start before an offset. */
  static int commentsBefore(List<Range> comments, int offset) {
    Range key = new Range(offset, offset);
    int found =
        Collections.binarySearch(comments, key, (a, b) -> Integer.compare(a.start(), b.start()));
    return found >= 0 ? found : -found - 1;
  }

  /** The place without a comment that it starts with: what to show of it. */
  public Span spanOfCode(Place place) {
    return span(codeStart(place), place.coreEnd());
  }

  /** Start of a place behind the comment that it starts with. */
  public int codeStart(Place place) {
    int start = place.coreStart();
    for (Token token : lexed().tokens()) {
      if (token.start() >= start) {
        return token.start() < place.coreEnd() ? token.start() : start;
      }
    }
    return start;
  }

  /** Whether nothing but white space stands in a range. */
  public boolean blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether nothing but white space, comments and backslashes stands in a range. */
  public boolean blankCode(int start, int end) {
    List<Range> comments = lexed().comments();
    int i = start;
    while (i < end) {
      char c = text.charAt(i);
      int next = commentsBefore(comments, i);
      if (next < comments.size() && comments.get(next).start() == i) {
        i = comments.get(next).end();
      } else if (Character.isWhitespace(c) || c == '\\') {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }
}
