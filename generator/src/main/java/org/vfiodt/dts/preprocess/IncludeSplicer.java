// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Escapes;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/**
 * Puts the text of files in place of {@code /include/ "file"}, wherever that stands outside strings
 * and comments: dtc's lexer allows it even in the middle of a statement.
 */
final class IncludeSplicer {
  /** The keyword without its slashes. */
  static final String WORD = "include";

  private static final String KEYWORD = "/" + WORD + "/";

  private final SourceFile root;
  private final IncludeSearch search;
  private final DtsLimits limits;
  private final Findings findings;
  private FlatTextBuilder out;
  private int includes;
  private long scanned;
  private boolean stopped;

  IncludeSplicer(SourceFile root, IncludeSearch search, DtsLimits limits, Findings findings) {
    this.root = root;
    this.search = search;
    this.limits = limits;
    this.findings = findings;
  }

  /** The same text where nothing is included. */
  FlatText splice(FlatText text) {
    if (!text.contains(KEYWORD)) {
      return text;
    }
    out = new FlatTextBuilder(root, limits.flatBytes());
    scan(text.substring(0, text.length()), new Flat(text), 0);
    return out.build();
  }

  /** Text that is scanned: the preprocessed source, or a raw file. */
  private sealed interface Scanned {
    void copy(FlatTextBuilder target, int start, int end);

    Span span(int start, int end);

    String directory();
  }

  private record Raw(SourceFile file) implements Scanned {
    @Override
    public void copy(FlatTextBuilder target, int start, int end) {
      target.copy(file, start, end);
    }

    @Override
    public Span span(int start, int end) {
      return file.span(start, end);
    }

    @Override
    public String directory() {
      return file.name();
    }
  }

  private final class Flat implements Scanned {
    private final FlatText text;

    private Flat(FlatText text) {
      this.text = text;
    }

    @Override
    public void copy(FlatTextBuilder target, int start, int end) {
      text.copyTo(target, start, end);
    }

    @Override
    public Span span(int start, int end) {
      return text.span(start, end);
    }

    @Override
    public String directory() {
      return root.name();
    }
  }

  private void scan(String text, Scanned from, int depth) {
    int copied = 0;
    int at = 0;
    while (at < text.length() && !stopped) {
      char c = text.charAt(at);
      if (c == '"') {
        at = stringEnd(text, at);
      } else if (c == '\'' && characterEnd(text, at) > at) {
        at = characterEnd(text, at);
      } else if (c == '#' && LineMarker.end(text, at) > at) {
        from.copy(out, copied, at);
        copied = LineMarker.end(text, at);
        LineMarker.check(text.substring(at, copied), from.span(at, copied), findings);
        at = copied;
      } else if (c != '/') {
        at++;
      } else if (text.startsWith(KEYWORD, at)) {
        int end = nameEnd(text, at);
        if (end < 0) {
          at += KEYWORD.length();
          continue;
        }
        from.copy(out, copied, at);
        include(text, from, at, end, depth);
        at = end;
        copied = end;
      } else {
        int comment = commentLength(text, at);
        if (comment < 0) {
          findings.add(
              Diagnostic.at(
                  from.span(at, at + 2),
                  DtsCode.OPEN_COMMENT,
                  "the comment is not closed with '*/'"));
          comment = text.length() - at;
        }
        NestedComment.in(text, at, at + comment)
            .ifPresent(nested -> findings.add(nested.finding(from::span)));
        if (comment > 0) {
          from.copy(out, copied, at);
          out.blank();
          at += comment;
          copied = at;
        } else {
          at++;
        }
      }
    }
    from.copy(out, copied, text.length());
    if (out.overflowed() && !stopped) {
      overflow(from.span(0, 1));
    }
  }

  private void overflow(Span at) {
    stopped = true;
    findings.add(
        Diagnostic.at(
            at,
            DtsCode.FLAT_LIMIT,
            "the source grows beyond " + limits.flatBytes() + " characters with its includes"));
  }

  /** As dtc reads comments, where a backslash joins no lines; -1 for one without an end. */
  private static int commentLength(String text, int at) {
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? -1 : end + 2 - at;
    }
    if (!text.startsWith("//", at)) {
      return 0;
    }
    int end = text.indexOf('\n', at);
    return (end < 0 ? text.length() : end) - at;
  }

  /** Behind the file's name, or -1 when no name follows the keyword. */
  private static int nameEnd(String text, int keyword) {
    int at = keyword + KEYWORD.length();
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    int end = quoted ? stringEnd(text, at) : -1;
    return end > at + 1 && text.charAt(end - 1) == '"' ? end : -1;
  }

  private void include(String text, Scanned from, int start, int end, int depth) {
    int quote = text.indexOf('"', start);
    String escaped = text.substring(quote + 1, end - 1);
    String name = new String(Escapes.decode(escaped), StandardCharsets.ISO_8859_1);
    Span at = from.span(start, end);
    if (depth + 1 >= limits.includeDepth()) {
      stopped = true;
      findings.add(
          Diagnostic.at(
              at,
              DtsCode.INCLUDE_DEPTH,
              "includes are nested more than " + limits.includeDepth() + " deep"));
      return;
    }
    if (++includes > limits.includes()) {
      stopped = true;
      findings.add(Preprocessor.tooManyIncludes(at, limits));
      return;
    }
    Optional<String> beside = Optional.of(from.directory());
    Optional<IncludeSearch.Found<SourceText>> found = search.find(name, beside, 0);
    if (found.isEmpty()) {
      findings.add(search.missing(name, beside, at, DtsCode.INCLUDE_MISSING));
      return;
    }
    SourceFile file = SourceFile.included(found.get().content(), at);
    if (file.text().length() > limits.sourceBytes()) {
      findings.add(
          Diagnostic.at(
              at,
              DtsCode.SOURCE_LIMIT,
              "the file '" + name + "' is larger than " + limits.sourceBytes() + " bytes"));
      return;
    }
    scanned += file.text().length();
    if (scanned > limits.flatBytes()) {
      overflow(at);
      return;
    }
    out.blank();
    scan(file.text(), new Raw(file), depth + 1);
    out.blank();
  }

  private static int stringEnd(String text, int start) {
    int at = start + 1;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    return text.length();
  }

  /** Behind a short character literal; the start where the quote is something else. */
  private static int characterEnd(String text, int start) {
    int at = start + 1;
    int last = Math.min(text.length(), start + 8);
    while (at < last) {
      char c = text.charAt(at);
      if (c == '\'') {
        return at + 1;
      }
      at += c == '\\' ? 2 : 1;
    }
    return start;
  }
}
