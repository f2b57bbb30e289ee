// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.source.SourceFile;
import org.vfiodt.source.SourceText;
import org.vfiodt.source.Span;

/**
 * Runs the preprocessor over one source and everything it includes with {@code #include}. {@code
 * /include/} is resolved afterwards and its files are not preprocessed, as in kernel builds.
 */
public final class Preprocessor {
  private final LayoutCache cache;
  private final IncludeSearch search;
  private final DtsLimits limits;
  private final Findings findings;
  private final MacroTable macros;
  private final FlatTextBuilder out;
  private final TextExpander text;
  private final ConditionReader conditions;
  private boolean stopped;

  private Preprocessor(LayoutCache cache, DtsRequest request, SourceFile root, Findings findings) {
    this.cache = cache;
    this.search = new IncludeSearch(request.reader(), request.includeDirectories());
    this.limits = request.limits();
    this.findings = findings;
    this.macros = new MacroTable(request.defines());
    this.out = new FlatTextBuilder(root, limits.flatBytes());
    this.text = new TextExpander(macros, out, limits, findings);
    this.conditions = new ConditionReader(macros, limits, findings);
  }

  /** The flat text of a source; faults go to the findings. */
  public static Preprocessed run(
      LayoutCache cache, DtsRequest request, SourceText source, Findings findings) {
    SourceFile root = SourceFile.root(source);
    Preprocessor preprocessor = new Preprocessor(cache, request, root, findings);
    preprocessor.file(root, 0);
    FlatText flat = preprocessor.out.build();
    FlatText whole =
        new IncludeSplicer(root, preprocessor.search, request.limits(), findings).splice(flat);
    return new Preprocessed(whole, preprocessor.macros.names());
  }

  private void file(SourceFile file, int depth) {
    if (file.text().length() > limits.sourceBytes()) {
      findings.add(
          Diagnostic.at(
              file.span(0, 0),
              DtsCode.SOURCE_LIMIT,
              "the file is larger than " + limits.sourceBytes() + " bytes"));
      return;
    }
    Layout layout = cache.layout(file.source());
    if (layout.openComment().isPresent()) {
      int at = layout.openComment().getAsInt();
      findings.add(
          Diagnostic.at(
              file.span(at, at + 2), DtsCode.OPEN_COMMENT, "the comment is not closed with '*/'"));
    }
    layout.nested().forEach(comment -> findings.add(comment.finding(file::span)));
    Conditionals conditionals = new Conditionals();
    for (Piece piece : layout.pieces()) {
      if (stopped) {
        return;
      }
      if (piece instanceof Piece.Text content) {
        if (conditionals.active()) {
          stopped = !text.write(file, content);
        }
      } else if (piece instanceof Piece.Define define) {
        if (conditionals.active()) {
          define(file, define);
        }
      } else if (piece instanceof Piece.Line line) {
        line(file, line, conditionals, depth);
      }
    }
    conditionals
        .innermost()
        .map(at -> new ConditionFaults(file).open(at, conditionals.closedLast()))
        .ifPresent(findings::add);
    stopped |= out.overflowed();
  }

  private void define(SourceFile file, Piece.Define define) {
    MacroParser.Result result = define.result();
    if (result.definition().isEmpty()) {
      findings.add(
          Diagnostic.at(
              file.span(result.start(), result.end()), DtsCode.DIRECTIVE, result.fault()));
      return;
    }
    Macro macro = new Macro(result.definition().get(), file);
    Macro old = macros.define(macro);
    if (old != null && old.file() != null && !old.definition().same(macro.definition())) {
      findings.add(
          Diagnostic.at(
                  file.span(result.start(), result.end()),
                  DtsCode.MACRO_REDEFINED,
                  "macro '" + macro.name() + "' is defined again, differently")
              .note(old.place().orElseThrow(), "first defined here"));
    }
  }

  private void line(SourceFile file, Piece.Line line, Conditionals conditionals, int depth) {
    switch (line.directive()) {
      case IF, IFDEF, IFNDEF -> open(file, line, conditionals);
      case ELIF, ELSE, ENDIF -> next(file, line, conditionals);
      default -> {
        if (conditionals.active()) {
          active(file, line, depth);
        }
      }
    }
  }

  private void open(SourceFile file, Piece.Line line, Conditionals conditionals) {
    if (conditionals.depth() >= limits.nesting()) {
      fault(file, line, DtsCode.CONDITIONAL, "conditions are nested too deep");
      stopped = true;
      return;
    }
    boolean condition = conditionals.active() && conditions.isTrue(file, line);
    conditionals.open(line.place(file), condition);
  }

  private void next(SourceFile file, Piece.Line line, Conditionals conditionals) {
    if (conditionals.isEmpty()) {
      findings.add(new ConditionFaults(file).unopened(line.place(file)));
    } else if (line.directive() == Directive.ENDIF) {
      conditionals.close();
    } else if (conditionals.elseSeen()) {
      fault(file, line, DtsCode.CONDITIONAL, "there already was an #else");
    } else if (line.directive() == Directive.ELSE) {
      conditionals.otherwise();
    } else {
      conditionals.elif(conditionals.wantsElif() && conditions.isTrue(file, line));
    }
  }

  private void active(SourceFile file, Piece.Line line, int depth) {
    switch (line.directive()) {
      case INCLUDE -> include(file, line, depth);
      case INCLUDE_NEXT -> fault(file, line, DtsCode.DIRECTIVE, "#include_next is not supported");
      case UNDEF -> {
        List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
        if (tokens.isEmpty() || !tokens.get(0).isIdentifier()) {
          fault(file, line, DtsCode.DIRECTIVE, "#undef needs the name of a macro");
        } else {
          macros.undefine(tokens.get(0).text());
        }
      }
      case ERROR -> fault(file, line, DtsCode.ERROR_DIRECTIVE, message(file, line));
      case WARNING -> {
        Diagnostic warning =
            Diagnostic.at(line.place(file), DtsCode.WARNING_DIRECTIVE, message(file, line));
        findings.add(warning);
      }
      case LINE, NULL ->
          LineMarker.check(
              file.text().substring(line.start(), line.end()), line.place(file), findings);
      default -> {
        // hints for a compiler mean nothing here
      }
    }
  }

  private static String message(SourceFile file, Piece.Line line) {
    return "#" + file.text().substring(line.start() + 1, line.end()).strip();
  }

  private void include(SourceFile file, Piece.Line line, int depth) {
    Optional<HeaderName> header = HeaderName.read(file, line, macros, limits, findings);
    if (header.isEmpty()) {
      fault(file, line, DtsCode.DIRECTIVE, "#include needs \"file\" or <file>");
      return;
    }
    Span at = line.place(file);
    if (depth + 1 >= limits.includeDepth()) {
      stopped = true;
      findings.add(
          Diagnostic.at(
                  at,
                  DtsCode.INCLUDE_DEPTH,
                  "includes are nested more than " + limits.includeDepth() + " deep")
              .hint("a file that includes itself needs an #ifndef around its content"));
      return;
    }
    String name = header.get().name();
    Optional<String> beside = header.get().quoted() ? Optional.of(file.name()) : Optional.empty();
    Optional<SourceText> found = search.find(name, beside);
    if (found.isPresent()) {
      file(SourceFile.included(found.get(), at), depth + 1);
    } else {
      findings.add(
          Diagnostic.at(at, DtsCode.INCLUDE_MISSING, "there is no file '" + name + "' to include")
              .note(search.places(beside))
              .hint("name its directory with -I"));
    }
  }

  private void fault(SourceFile file, Piece.Line line, DtsCode code, String message) {
    findings.add(Diagnostic.at(line.place(file), code, message));
  }
}
