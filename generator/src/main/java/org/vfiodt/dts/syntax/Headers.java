// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/**
 * Checks what a source says about itself before its first node. {@code /plugin/;} makes it an
 * overlay and belongs directly behind {@code /dts-v1/;}; where included files repeat the version,
 * all of them must agree.
 */
final class Headers {
  private final FlatText text;
  private final Findings findings;

  Headers(FlatText text, Findings findings) {
    this.text = text;
    this.findings = findings;
  }

  /** The place of {@code /plugin/}, if the source is an overlay. */
  Optional<Span> check(DtsParser.SourceContext context, boolean versioned) {
    List<DtsParser.HeaderContext> headers = context.header();
    Optional<Span> plugin = Optional.empty();
    Optional<Span> plain = Optional.empty();
    for (int i = 0; i < headers.size(); i++) {
      boolean version = headers.get(i).DTS_V1() != null;
      if (version && (i + 1 == headers.size() || headers.get(i + 1).PLUGIN() == null)) {
        plain = Optional.of(span(headers.get(i)));
      } else if (!version) {
        if (i == 0 || headers.get(i - 1).DTS_V1() == null) {
          misplaced(span(headers.get(i)));
        }
        plugin = Optional.of(span(headers.get(i)));
      }
    }
    if (plugin.isPresent() && plain.isPresent()) {
      mixed(plugin.get(), plain.get());
    }
    if (versioned && headers.isEmpty()) {
      unversioned(context.getStart());
    }
    return plugin;
  }

  private void misplaced(Span keyword) {
    findings.add(
        Diagnostic.at(
            keyword, DtsCode.PLUGIN_HEADER, "'/plugin/;' stands directly behind '/dts-v1/;'"));
  }

  private void mixed(Span plugin, Span plain) {
    findings.add(
        Diagnostic.at(
                plain,
                DtsCode.PLUGIN_HEADER,
                "this part of the source is no overlay, another part is one")
            .note(plugin, "here the source is called an overlay")
            .hint("either every '/dts-v1/;' is followed by '/plugin/;', or none is"));
  }

  private void unversioned(Token first) {
    int start = Math.min(first.getStartIndex(), Math.max(0, text.length() - 1));
    findings.add(
        Diagnostic.at(
                text.span(start, Math.max(start, first.getStopIndex() + 1)),
                DtsCode.VERSION_MISSING,
                "the source does not start with '/dts-v1/;'")
            .hint("a file that others include is not compiled by itself"));
  }

  private Span span(DtsParser.HeaderContext header) {
    Token keyword = header.getStart();
    return text.span(keyword.getStartIndex(), keyword.getStopIndex() + 1);
  }
}
