// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
  private final Budgets budgets;
  private final TextExpander text;
  private final ConditionReader conditions;

  /** Texts that are read once however often they are included. */
  private final Set<String> once = new HashSet<>();

  private final Deque<Walk> open = new ArrayDeque<>();
  private int includes;
  private boolean stopped;

  private Preprocessor(LayoutCache cache, DtsRequest request, SourceFile root, Findings findings) {
    this.cache = cache;
    this.search = new IncludeSearch(request);
    this.limits = request.limits();
    this.findings = findings;
    this.macros = new MacroTable(root, request.defines(), findings);
    this.out = new FlatTextBuilder(root, limits.flatBytes());
    this.budgets = new Budgets(limits, findings);
    this.text = new TextExpander(macros, out, budgets, limits, findings);
    this.conditions = new ConditionReader(macros, budgets, findings);
  }

  /** The flat text of a source; faults go to the findings. */
  public static Preprocessed run(
      LayoutCache cache, DtsRequest request, SourceText source, Findings findings) {
    SourceFile root = SourceFile.root(source);
    Preprocessor preprocessor = new Preprocessor(cache, request, root, findings);
    preprocessor.enter(root, 0);
    preprocessor.run();
    FlatText whole = preprocessor.out.build();
    if (preprocessor.out.mayInclude()) {
      whole =
          new IncludeSplicer(root, preprocessor.search, request.limits(), findings).splice(whole);
    }
    return new Preprocessed(whole, preprocessor.macros.names());
  }

  /** The files that are open are a stack of its own, so that includes cost no call stack. */
  private void run() {
    while (!open.isEmpty() && !stopped) {
      Walk walk = open.peek();
      Piece.Text piece = walk.next();
      if (piece != null) {
        stopped |= !text.write(walk.file, piece, walk::nextInArguments);
      } else if (open.peek() == walk) {
        walk.close();
        open.pop();
        out.endLine();
        stopped |= out.overflowed();
      }
    }
  }

  /**
   * Opens a file on top of the others.
   *
   * @param directory index of the first include directory for {@code #include_next} in it
   */
  private void enter(SourceFile file, int directory) {
    if (file.text().length() > limits.sourceBytes()) {
      stopped = true;
      findings.add(
          Diagnostic.at(
              file.includedFrom().orElse(file.span(0, 0)),
              DtsCode.SOURCE_LIMIT,
              "the file '" + file.name() + "' is larger than " + limits.sourceBytes() + " bytes"));
      return;
    }
    boolean shared = file.includedFrom().isPresent();
    Layout layout = shared ? cache.layout(file.source()) : cache.scan(file.source());
    if (layout.openComment().isPresent()) {
      int at = layout.openComment().getAsInt();
      findings.add(
          Diagnostic.at(
              file.span(at, at + 2), DtsCode.OPEN_COMMENT, "the comment is not closed with '*/'"));
    }
    if (layout.mayInclude()) {
      out.expectInclude();
    }
    layout.nested().forEach(comment -> findings.add(comment.finding(file::span)));
    open.push(new Walk(file, layout, directory));
  }

  /** The way through the pieces of one inclusion of a file. */
  private final class Walk {
    private final SourceFile file;
    private final Iterator<Piece> pieces;
    private final int directory;
    private final Conditionals conditionals = new Conditionals();
    private Piece.Line waiting;

    private Walk(SourceFile file, Layout layout, int directory) {
      this.file = file;
      this.pieces = layout.pieces().iterator();
      this.directory = directory;
    }

    /** Obeys directives up to the next text that counts; null at the end or in a new file. */
    private Piece.Text next() {
      return next(false);
    }

    private Piece.Text nextInArguments() {
      return next(true);
    }

    /** Arguments do not go on behind an include: a bracket before it was not closed. */
    private Piece.Text next(boolean inArguments) {
      while ((waiting != null || pieces.hasNext()) && !stopped && open.peek() == this) {
        Piece piece = waiting == null ? pieces.next() : waiting;
        waiting = null;
        if (!(piece instanceof Piece.Text)) {
          stopped |= !budgets.directive(file.span(piece.start(), piece.start() + 1));
        }
        if (piece instanceof Piece.Line line) {
          if (inArguments && includes(line)) {
            waiting = line;
            return null;
          }
          line(line);
        } else if (conditionals.active()) {
          if (piece instanceof Piece.Text content) {
            return content;
          }
          define(file, (Piece.Define) piece);
        }
      }
      return null;
    }

    private void close() {
      if (!stopped) {
        conditionals
            .innermost()
            .map(at -> new ConditionFaults(file).open(at, conditionals.closedLast()))
            .ifPresent(findings::add);
      }
    }

    private boolean includes(Piece.Line line) {
      return conditionals.active()
          && switch (line.directive()) {
            case INCLUDE, INCLUDE_NEXT, IMPORT -> true;
            default -> false;
          };
    }

    private void line(Piece.Line line) {
      switch (line.directive()) {
        case IF, IFDEF, IFNDEF -> openCondition(line);
        case ELIF, ELIFDEF, ELIFNDEF, ELSE, ENDIF -> continued(line);
        default -> {
          if (conditionals.active()) {
            active(line);
          }
        }
      }
    }

    private void openCondition(Piece.Line line) {
      if (conditionals.depth() >= limits.nesting()) {
        fault(line, DtsCode.CONDITIONAL, "conditions are nested too deep");
        stopped = true;
        return;
      }
      conditionals.open(line.place(file), conditionals.active() && isTrue(line));
    }

    private boolean isTrue(Piece.Line line) {
      return conditions.isTrue(
          file, line, (header, next) -> find(header, next, directory).isPresent());
    }

    private void continued(Piece.Line line) {
      if (conditionals.isEmpty()) {
        if (!findings.full()) {
          findings.add(new ConditionFaults(file).unopened(line.place(file)));
        }
      } else if (line.directive() == Directive.ENDIF) {
        conditionals.close();
      } else if (conditionals.elseSeen()) {
        fault(line, DtsCode.CONDITIONAL, "there already was an #else");
      } else if (line.directive() == Directive.ELSE) {
        conditionals.otherwise();
      } else {
        conditionals.elif(conditionals.wantsElif() && isTrue(line));
      }
    }

    private void active(Piece.Line line) {
      switch (line.directive()) {
        case INCLUDE, INCLUDE_NEXT, IMPORT -> include(line);
        case UNDEF -> {
          List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
          if (tokens.isEmpty() || !tokens.get(0).isIdentifier()) {
            fault(line, DtsCode.DIRECTIVE, "#undef needs the name of a macro");
          } else {
            macros.undefine(tokens.get(0).text());
          }
        }
        case ERROR -> fault(line, DtsCode.ERROR_DIRECTIVE, message(line));
        case WARNING -> fault(line, DtsCode.WARNING_DIRECTIVE, message(line));
        case LINE -> {
          LineMarker.check(content(line), line.place(file), findings);
          renumber(line);
        }
        case NULL -> LineMarker.check(content(line), line.place(file), findings);
        case PRAGMA -> pragma(line);
        case ASSERT, UNASSERT ->
            fault(line, DtsCode.DIRECTIVE, "assertions are not supported; define a macro instead");
        default -> {
          // #ident and #sccs mean nothing here, as for cpp
        }
      }
    }

    private void renumber(Piece.Line line) {
      Budget budget = budgets.open();
      List<Token> tokens =
          Expander.all(
              macros, budget, TokenScanner.tokens(file, line.argument(), line.end(), null));
      budgets.close(budget, line.place(file));
      boolean number = !tokens.isEmpty() && tokens.get(0).text().matches("[0-9]{1,10}");
      boolean name = tokens.size() > 1 && tokens.get(1).type() == TokenType.STRING;
      if (!number || tokens.size() > 1 && !name) {
        fault(line, DtsCode.DIRECTIVE, "#line needs a number and may have a \"file\" behind it");
        return;
      }
      long wanted = Math.min(Integer.MAX_VALUE, Long.parseLong(tokens.get(0).text()));
      int following = file.source().line(Math.max(line.start(), line.end() - 1)) + 1;
      String written = name ? tokens.get(1).text() : null;
      macros
          .builtIns()
          .line(
              file,
              (int) (wanted - following),
              written == null ? null : written.substring(1, written.length() - 1));
    }

    /** {@code #pragma once} counts; what would change the meaning elsewhere is refused. */
    private void pragma(Piece.Line line) {
      List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
      List<String> words = tokens.stream().map(Token::text).limit(2).toList();
      String first = words.isEmpty() ? "" : words.get(0);
      String second = first.equals("GCC") && words.size() > 1 ? words.get(1) : "";
      if (first.equals("once")) {
        once.add(file.text());
      } else if (first.equals("push_macro") || first.equals("pop_macro")) {
        fault(line, DtsCode.DIRECTIVE, "#pragma " + first + " is not supported");
      } else if (second.equals("poison")) {
        fault(line, DtsCode.DIRECTIVE, "#pragma GCC poison is not supported");
      } else if (second.equals("error")) {
        fault(line, DtsCode.ERROR_DIRECTIVE, message(line));
      } else if (second.equals("warning")) {
        fault(line, DtsCode.WARNING_DIRECTIVE, message(line));
      }
    }

    private String content(Piece.Line line) {
      return file.text().substring(line.start(), line.end());
    }

    private String message(Piece.Line line) {
      return "#" + content(line).substring(1).strip();
    }

    private void include(Piece.Line line) {
      Budget budget = budgets.open();
      Optional<HeaderName> header = HeaderName.read(file, line, macros, budget);
      budgets.close(budget, line.place(file));
      if (header.isEmpty()) {
        fault(line, DtsCode.DIRECTIVE, "#include needs \"file\" or <file>");
        return;
      }
      Span at = line.place(file);
      if (open.size() >= limits.includeDepth()) {
        stopped = true;
        findings.add(
            Diagnostic.at(
                    at,
                    DtsCode.INCLUDE_DEPTH,
                    "includes are nested more than " + limits.includeDepth() + " deep")
                .hint("a file that includes itself needs an #ifndef around its content"));
        return;
      }
      if (++includes > limits.includes()) {
        stopped = true;
        findings.add(tooManyIncludes(at, limits));
        return;
      }
      boolean next = line.directive() == Directive.INCLUDE_NEXT;
      Optional<IncludeSearch.Found<SourceText>> found = find(header.get(), next, directory);
      if (found.isEmpty()) {
        findings.add(
            search.missing(
                header.get().name(), beside(header.get(), next), at, DtsCode.INCLUDE_MISSING));
        return;
      }
      SourceText content = found.get().content();
      if (line.directive() == Directive.IMPORT && !once.add(content.text())
          || once.contains(content.text()) && line.directive() != Directive.IMPORT) {
        return;
      }
      enter(SourceFile.included(content, at), found.get().directory() + 1);
    }

    private Optional<IncludeSearch.Found<SourceText>> find(
        HeaderName header, boolean next, int behind) {
      return search.find(header.name(), beside(header, next), next ? behind : 0);
    }

    private Optional<String> beside(HeaderName header, boolean next) {
      boolean first = header.quoted() && !(next && open.size() > 1);
      return first ? Optional.of(file.name()) : Optional.empty();
    }

    private void fault(Piece.Line line, DtsCode code, String message) {
      findings.add(Diagnostic.at(line.place(file), code, message));
    }
  }

  static Diagnostic tooManyIncludes(Span at, DtsLimits limits) {
    return Diagnostic.at(
            at,
            DtsCode.INCLUDE_COUNT,
            "more than " + limits.includes() + " files are included, counted with repeats")
        .hint("headers that include each other several times need an #ifndef around their content");
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
}
