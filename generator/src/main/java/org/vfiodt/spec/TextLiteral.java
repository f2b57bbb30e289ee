// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The two ways to write a text: {@code "one line"}, and between three quotes over several lines. Of
 * the latter, indentation that all lines share, white space at the end of lines, and the line
 * breaks next to the quotes are not part of the text. Both know the escapes of a quote, a
 * backslash, a line break ({@code \n}) and a tab ({@code \t}).
 */
public final class TextLiteral {
  private static final String FENCE = "\"\"\"";

  private TextLiteral() {}

  /** The text that a literal, quotes included, stands for; unknown escapes are kept as they are. */
  public static String decode(String literal) {
    boolean block = literal.startsWith(FENCE) && literal.endsWith(FENCE) && literal.length() >= 6;
    if (block) {
      return unescape(stripped(literal.substring(3, literal.length() - 3)));
    }
    boolean closed = literal.length() > 1 && literal.endsWith("\"");
    return unescape(literal.substring(1, closed ? literal.length() - 1 : literal.length()));
  }

  /** Offsets of the backslashes of a literal that begin no known escape. */
  public static List<Integer> badEscapes(String literal) {
    List<Integer> bad = new ArrayList<>();
    for (int i = literal.indexOf('\\'); i >= 0; i = literal.indexOf('\\', i + 2)) {
      if (i + 1 >= literal.length() || "\"\\nt".indexOf(literal.charAt(i + 1)) < 0) {
        bad.add(i);
      }
    }
    return bad;
  }

  /** A one-line literal of the text. */
  public static String line(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    return "\"" + escaped.replace("\n", "\\n").replace("\t", "\\t") + "\"";
  }

  /** The nicer literal of the text: over lines when it has several and that form can hold them. */
  public static String of(String text, String indentation) {
    if (text.indexOf('\n') < 0) {
      return line(text);
    }
    String escaped = text.replace("\\", "\\\\").replace(FENCE, "\\\"\\\"\\\"");
    String lines =
        Arrays.stream(escaped.split("\n", -1))
            .map(line -> line.isEmpty() ? "\n" : indentation + line + "\n")
            .collect(Collectors.joining());
    String block = FENCE + "\n" + lines + indentation + FENCE;
    return decode(block).equals(text) ? block : line(text);
  }

  private static String stripped(String content) {
    List<String> lines =
        new ArrayList<>(Arrays.asList(content.replace("\r\n", "\n").split("[\n\r]", -1)));
    boolean opened = !lines.get(0).isBlank();
    if (!opened) {
      lines.remove(0);
    }
    if (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
      lines.remove(lines.size() - 1);
    }
    int shared =
        lines.stream()
            .skip(opened ? 1 : 0)
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int from = opened && i == 0 ? 0 : Math.min(shared, line.length());
      result.add(line.substring(from).stripTrailing());
    }
    return String.join("\n", result);
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      switch (next) {
        case '"', '\\' -> out.append(next);
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        default -> {
          out.append(c);
          continue;
        }
      }
      i++;
    }
    return out.toString();
  }
}
