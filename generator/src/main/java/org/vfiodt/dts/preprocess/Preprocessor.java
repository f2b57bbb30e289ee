// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.preprocess;

import java.util.ArrayList;
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
  private boolean stopped;

  private Preprocessor(LayoutCache cache, DtsRequest request, SourceFile root, Findings findings) {
    this.cache = cache;
    this.search = new IncludeSearch(request.reader(), request.includeDirectories());
    this.limits = request.limits();
    this.findings = findings;
    this.macros = new MacroTable(request.defines());
    this.out = new FlatTextBuilder(root, limits.flatBytes());
  }

  /** The flat text of a source; faults go to the findings. */
  public static Preprocessed run(
      LayoutCache cache, DtsRequest request, SourceText source, Findings findings) {
    SourceFile root = SourceFile.root(source);
    Preprocessor preprocessor = new Preprocessor(cache, request, root, findings);
    preprocessor.file(root, 0);
    FlatText text = preprocessor.out.build();
    FlatText whole =
        new IncludeSplicer(root, preprocessor.search, request.limits(), findings).splice(text);
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
    Conditionals conditionals = new Conditionals();
    for (Piece piece : layout.pieces()) {
      if (stopped) {
        return;
      }
      if (piece instanceof Piece.Text text) {
        if (conditionals.active()) {
          text(file, text);
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
        .ifPresent(
            at ->
                findings.add(
                    Diagnostic.at(at, DtsCode.CONDITIONAL, "the condition has no #endif")));
    stopped |= out.overflowed();
  }

  private void text(SourceFile file, Piece.Text piece) {
    String text = file.text();
    int position = piece.start();
    Token last = null;
    for (int i = 0; i < piece.starts().length; i++) {
      int start = piece.starts()[i];
      String name = piece.names()[i];
      if (start < position) {
        continue;
      }
      if (name == Piece.COMMENT || name == Piece.SPLICE) {
        last = copy(file, position, start, last);
        position = piece.ends()[i];
        if (name == Piece.COMMENT) {
          out.blank();
          last = null;
        }
        continue;
      }
      Macro macro = macros.get(name);
      if (macro == null) {
        continue;
      }
      Cursor cursor = new Cursor(file, piece.ends()[i], piece.end());
      if (macro.definition().functionLike() && !cursor.opensArguments()) {
        continue;
      }
      last = copy(file, position, start, last);
      Token use =
          new Token(
              TokenType.IDENTIFIER,
              text.substring(start, piece.ends()[i]),
              false,
              true,
              false,
              file,
              start,
              piece.ends()[i],
              null);
      Budget budget = new Budget(limits.expansionTokens(), findings);
      for (Token token : Expander.use(macros, budget, use, cursor)) {
        emit(token, last);
        last = token;
      }
      position = cursor.position();
      if (out.overflowed()) {
        overflow(use.span());
        return;
      }
    }
    copy(file, position, piece.end(), last);
    if (out.overflowed()) {
      overflow(file.span(piece.start(), piece.start()));
    }
  }

  /**
   * Copies text behind an expansion; a blank keeps its first token apart from the last one of the
   * expansion.
   *
   * @return the last token of an expansion if it is still the last thing written, else null
   */
  private Token copy(SourceFile file, int start, int end, Token last) {
    if (start == end) {
      return last;
    }
    if (last != null) {
      TokenScanner scanner = new TokenScanner(file.text(), start, end);
      if (scanner.next() && scanner.start() == start && last.joins(scanner.token(file, null))) {
        out.blank();
      }
    }
    out.copy(file, start, end);
    return null;
  }

  private void emit(Token token, Token last) {
    boolean joins = false;
    if (token.edge() && last != null) {
      joins = last.joins(token);
    } else if (token.edge() && !out.isEmpty() && token.type() == TokenType.PUNCTUATOR) {
      joins = Token.punctuatorJoins(out.last(), token.text().charAt(0), token.type());
    }
    if (token.blankBefore() || joins) {
      out.blank();
    }
    out.append(token);
  }

  private void overflow(Span at) {
    stopped = true;
    findings.add(
        Diagnostic.at(
            at,
            DtsCode.FLAT_LIMIT,
            "the source grows beyond " + limits.flatBytes() + " characters with its includes"));
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
    boolean condition = conditionals.active() && condition(file, line);
    conditionals.open(place(file, line), condition);
  }

  private void next(SourceFile file, Piece.Line line, Conditionals conditionals) {
    if (conditionals.isEmpty()) {
      fault(file, line, DtsCode.CONDITIONAL, "there is no #if for this line");
    } else if (line.directive() == Directive.ENDIF) {
      conditionals.close();
    } else if (conditionals.elseSeen()) {
      fault(file, line, DtsCode.CONDITIONAL, "there already was an #else");
    } else if (line.directive() == Directive.ELSE) {
      conditionals.otherwise();
    } else {
      conditionals.elif(conditionals.wantsElif() && condition(file, line));
    }
  }

  private boolean condition(SourceFile file, Piece.Line line) {
    List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
    if (line.directive() == Directive.IFDEF || line.directive() == Directive.IFNDEF) {
      if (tokens.isEmpty() || !tokens.get(0).isIdentifier()) {
        fault(file, line, DtsCode.DIRECTIVE, "the condition needs the name of a macro");
        return false;
      }
      return macros.defined(tokens.get(0).text()) == (line.directive() == Directive.IFDEF);
    }
    Budget budget = new Budget(limits.expansionTokens(), findings);
    Condition condition = new Condition(Expander.all(macros, budget, resolveDefined(tokens)));
    Optional<Boolean> truth = condition.evaluate();
    if (truth.isEmpty()) {
      Span at = condition.faultAt().map(Token::span).orElseGet(() -> place(file, line));
      findings.add(Diagnostic.at(at, DtsCode.CONDITION, condition.fault()));
    }
    return truth.orElse(false);
  }

  /** Replaces {@code defined X} and {@code defined(X)} by 1 or 0, before macros are replaced. */
  private List<Token> resolveDefined(List<Token> tokens) {
    List<Token> resolved = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean asks = token.isIdentifier() && token.text().equals("defined");
      boolean bracket =
          asks && i + 3 < tokens.size() && tokens.get(i + 1).is("(") && tokens.get(i + 3).is(")");
      int name = bracket ? i + 2 : i + 1;
      if (asks && name < tokens.size() && tokens.get(name).isIdentifier()) {
        String truth = macros.defined(tokens.get(name).text()) ? "1" : "0";
        resolved.add(token.respelt(TokenType.NUMBER, truth));
        i = bracket ? i + 3 : name;
      } else {
        resolved.add(token);
      }
    }
    return resolved;
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
            Diagnostic.at(place(file, line), DtsCode.WARNING_DIRECTIVE, message(file, line));
        findings.add(warning);
      }
      default -> {
        // line numbers and compiler hints mean nothing here
      }
    }
  }

  private static String message(SourceFile file, Piece.Line line) {
    return "#" + file.text().substring(line.start() + 1, line.end()).strip();
  }

  private void include(SourceFile file, Piece.Line line, int depth) {
    String argument = file.text().substring(line.argument(), line.end()).strip();
    if (!argument.startsWith("\"") && !argument.startsWith("<")) {
      List<Token> tokens = TokenScanner.tokens(file, line.argument(), line.end(), null);
      Budget budget = new Budget(limits.expansionTokens(), findings);
      StringBuilder spelt = new StringBuilder();
      for (Token token : Expander.all(macros, budget, tokens)) {
        spelt.append(token.blankBefore() && spelt.length() > 0 ? " " : "").append(token.text());
      }
      argument = spelt.toString();
    }
    boolean quoted = argument.startsWith("\"");
    int close = argument.isEmpty() ? -1 : argument.indexOf(quoted ? '"' : '>', 1);
    if (close < 2 || !quoted && !argument.startsWith("<")) {
      fault(file, line, DtsCode.DIRECTIVE, "#include needs \"file\" or <file>");
      return;
    }
    Span at = place(file, line);
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
    String name = argument.substring(1, close);
    Optional<String> beside = quoted ? Optional.of(file.name()) : Optional.empty();
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

  private static Span place(SourceFile file, Piece.Line line) {
    int end = line.end();
    while (end > line.start() + 1 && file.text().charAt(end - 1) <= ' ') {
      end--;
    }
    return file.span(line.start(), end);
  }

  private void fault(SourceFile file, Piece.Line line, DtsCode code, String message) {
    findings.add(Diagnostic.at(place(file, line), code, message));
  }
}
