// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Nodes of device tree source, by label, by {@code name@address}, by {@code &label} or {@code /}.
 * Comments, strings and preprocessor lines are passed over.
 */
public final class DtsNodes implements Finder {
  private static final Set<String> PREPROCESSOR =
      Set.of("include", "define", "undef", "if", "ifdef", "ifndef", "else", "elif", "endif");

  @Override
  public Search search(FileText file, String wanted) {
    Scan scan = new Scan(file);
    scan.run();
    return Search.named(scan.nodes, wanted, Optional.ofNullable(scan.flaw));
  }

  /** An opening brace and the text before it that names the node. */
  private record Open(List<String> names, int head, int brace) {}

  private static final class Scan {
    private final FileText file;
    private final String text;
    private final List<Place> nodes = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder head = new StringBuilder();
    private int headStart = -1;
    private Search.Flaw flaw;

    private Scan(FileText file) {
      this.file = file;
      this.text = file.text();
    }

    private void run() {
      int at = 0;
      while (at < text.length()) {
        int opaque = opaque(at);
        if (opaque > at) {
          if (text.charAt(at) == '"' && head.toString().strip().equals("/include/")) {
            clear();
          }
          at = opaque;
        } else {
          step(at);
          at++;
        }
      }
      if (!open.isEmpty()) {
        flaw(open.getLast().brace(), "'{' is never closed");
      }
    }

    private void step(int at) {
      char c = text.charAt(at);
      if (c == '{' && !(head.length() > 0 && head.charAt(head.length() - 1) == '&')) {
        open.push(new Open(names(head.toString()), headStart < 0 ? at : headStart, at));
        clear();
      } else if (c == '}' && head.indexOf("&{") < 0) {
        close(at);
        clear();
      } else if (c == ';') {
        clear();
      } else {
        headStart = headStart < 0 && !Character.isWhitespace(c) ? at : headStart;
        head.append(c);
      }
    }

    private void clear() {
      head.setLength(0);
      headStart = -1;
    }

    private void close(int at) {
      if (open.isEmpty()) {
        flaw(at, "'}' closes nothing");
        return;
      }
      Open node = open.pop();
      int end = at + 1;
      while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      end = text.startsWith(";", end) ? end + 1 : at + 1;
      nodes.add(
          Place.around(file, node.names(), node.head(), end).body(file, node.brace() + 1, at));
    }

    /** End of a comment, string or preprocessor line that starts here; else the offset. */
    private int opaque(int at) {
      char c = text.charAt(at);
      if (c == '"') {
        return string(at);
      }
      if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        return end < 0 ? text.length() : end + 2;
      }
      if (text.startsWith("//", at)) {
        return file.lineEnd(at + 1);
      }
      boolean first = c == '#' && file.blank(file.lineStart(at), at);
      if (!first || !PREPROCESSOR.contains(wordAfter(at + 1))) {
        return at;
      }
      int end = file.lineEnd(at + 1);
      while (end < text.length() && text.startsWith("\\\n", end - 2)) {
        end = file.lineEnd(end + 1);
      }
      return end;
    }

    private int string(int at) {
      int end = at + 1;
      while (end < text.length() && text.charAt(end) != '"') {
        end += text.charAt(end) == '\\' ? 2 : 1;
      }
      return Math.min(end + 1, text.length());
    }

    private String wordAfter(int at) {
      int start = at;
      while (start < text.length() && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
        start++;
      }
      int end = start;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      boolean property = end < text.length() && "-,_=".indexOf(text.charAt(end)) >= 0;
      return property ? "" : text.substring(start, end);
    }

    /** Labels and name of a node from the text before its brace. */
    private static List<String> names(String head) {
      List<String> names = new ArrayList<>();
      for (String word : head.strip().split("[\\s:]+")) {
        if (!word.isEmpty() && !(word.startsWith("/") && word.length() > 1)) {
          names.add(word);
        }
      }
      return names;
    }

    private void flaw(int offset, String message) {
      if (flaw == null) {
        flaw = new Search.Flaw(offset, message);
      }
    }
  }
}
