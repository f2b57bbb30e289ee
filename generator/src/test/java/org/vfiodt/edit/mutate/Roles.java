// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells code from comments, strings and the like, one character after the other. */
final class Roles {
  private static final Pattern PREPROCESSOR =
      Pattern.compile("[ \\t]*#[ \\t]*(include|define|undef|if|ifdef|ifndef|else|elif|endif)\\b.*");

  private final String text;
  private final Role[] roles;

  private Roles(String text) {
    this.text = text;
    this.roles = new Role[text.length()];
    Arrays.fill(roles, Role.CODE);
  }

  static Role[] of(Language language, String text) {
    Roles scan = new Roles(text);
    switch (language) {
      case C -> scan.code(Pattern.compile("[ \\t]*#.*"));
      case DTS -> scan.code(PREPROCESSOR);
      case KCONFIG -> scan.kconfig();
      case MAKE -> scan.make();
      case PLAIN -> {}
    }
    return scan.roles;
  }

  private void code(Pattern directive) {
    int at = 0;
    boolean lineStarts = true;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (lineStarts && isDirective(at, directive)) {
        at = directive(at);
        lineStarts = true;
        continue;
      }
      lineStarts = c == '\n';
      at = opaque(at);
    }
  }

  private boolean isDirective(int at, Pattern directive) {
    int sign = at;
    while (sign < text.length() && (text.charAt(sign) == ' ' || text.charAt(sign) == '\t')) {
      sign++;
    }
    return text.startsWith("#", sign)
        && directive.matcher(text.substring(at, lineEnd(at))).matches();
  }

  /** Behind the comment, string or single character at an offset. */
  private int opaque(int at) {
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return fill(at, end < 0 ? text.length() : end + 2, Role.COMMENT);
    }
    if (text.startsWith("//", at)) {
      return fill(at, lineEnd(at), Role.COMMENT);
    }
    char c = text.charAt(at);
    if (c != '"' && c != '\'') {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != c && text.charAt(end) != '\n') {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    boolean closed = end < text.length() && text.charAt(end) == c;
    return closed ? fill(at, end + 1, Role.STRING) : at + 1;
  }

  /** The line break at the end is code again. */
  private int directive(int at) {
    int end = lineEnd(at);
    while (end < text.length() && text.charAt(end - 1) == '\\') {
      end = lineEnd(end + 1);
    }
    fill(at, end, Role.DIRECTIVE);
    for (int i = at; i < end; i = Math.max(i + 1, opaqueComment(i))) {
      end = Math.max(end, opaqueComment(i));
    }
    return Math.min(end + 1, text.length());
  }

  private int opaqueComment(int at) {
    return text.startsWith("/*", at) || text.startsWith("//", at) ? opaque(at) : at;
  }

  private void kconfig() {
    int help = -1;
    int at = 0;
    boolean inHelp = false;
    while (at < text.length()) {
      int end = lineEnd(at);
      String line = text.substring(at, end).replace("\t", "        ");
      int indent = line.length() - line.stripLeading().length();
      if (inHelp && !line.isBlank()) {
        help = help < 0 ? indent : help;
        inHelp = indent >= help && indent > 0;
      }
      if (inHelp) {
        fill(at, end, Role.HELP);
      } else if (line.strip().startsWith("#")) {
        fill(at, end, Role.COMMENT);
      } else if (line.strip().matches("help|---help---")) {
        inHelp = true;
        help = -1;
      }
      if (!inHelp && line.endsWith("\\")) {
        fill(end, Math.min(end + 1, text.length()), Role.DIRECTIVE);
      }
      at = end + 1;
    }
  }

  private void make() {
    Matcher matcher =
        Pattern.compile("(?m)^define\\b(?s:.*?)^endef$|(?:.*\\\\\\n)+.*").matcher(text);
    while (matcher.find()) {
      fill(matcher.start(), matcher.end(), Role.DIRECTIVE);
    }
    matcher = Pattern.compile("(?m)^#.*$").matcher(text);
    while (matcher.find()) {
      fill(matcher.start(), matcher.end(), Role.COMMENT);
    }
  }

  private int fill(int from, int to, Role role) {
    Arrays.fill(roles, from, to, role);
    return to;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }
}
