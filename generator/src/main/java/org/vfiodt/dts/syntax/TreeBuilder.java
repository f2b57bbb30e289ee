// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import static org.vfiodt.grammar.DtsLexer.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.dts.syntax.SourceTree.Assignment;
import org.vfiodt.dts.syntax.SourceTree.Body;
import org.vfiodt.dts.syntax.SourceTree.Child;
import org.vfiodt.dts.syntax.SourceTree.ChildDeletion;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Entry;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.dts.syntax.SourceTree.PropertyDeletion;
import org.vfiodt.grammar.DtsParser;
import org.vfiodt.source.Span;

/** Parse tree to statements, with the help of {@link ValueReader} and {@link Expressions}. */
final class TreeBuilder {
  private final FlatText text;
  private final Findings findings;
  private final Expressions expressions;
  private final ValueReader values;

  TreeBuilder(FlatText text, DtsRequest request, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.expressions = new Expressions(text, findings);
    this.values = new ValueReader(text, expressions, findings, new BinaryFiles(request, findings));
  }

  SourceTree build(DtsParser.SourceContext context, Optional<Span> plugin) {
    List<Definition> definitions = new ArrayList<>();
    boolean nodes = false;
    for (DtsParser.DefinitionContext definition : context.definition()) {
      Definition built = definition(definition);
      if (built instanceof SourceTree.Reserved && nodes) {
        findings.add(
            Diagnostic.at(
                built.at(), DtsCode.RESERVATION_ORDER, "/memreserve/ stands before all nodes"));
      }
      nodes |= !(built instanceof SourceTree.Reserved);
      definitions.add(built);
    }
    return new SourceTree(definitions, plugin);
  }

  private Definition definition(DtsParser.DefinitionContext context) {
    if (context.MEMRESERVE() != null) {
      Token keyword = context.MEMRESERVE().getSymbol();
      return new SourceTree.Reserved(
          labels(context.children).stream().map(Label::name).toList(),
          expressions.number(context.number(0)),
          expressions.number(context.number(1)),
          span(keyword));
    }
    if (context.SLASH() != null) {
      return new SourceTree.Root(body(context.body()), span(context.SLASH().getSymbol()));
    }
    String target = ValueReader.target(context.reference());
    Span at = span(context.reference().getStart());
    if (context.DELETE_NODE() != null) {
      return new SourceTree.Deletion(target, at);
    }
    if (context.OMIT_IF_NO_REF() != null) {
      return new SourceTree.Omission(target, at);
    }
    List<Label> labels = labels(context.children);
    if (labels.size() > 1) {
      findings.add(
          Diagnostic.at(
                  labels.get(1).at(), DtsCode.SYNTAX, "one label can stand before a reference")
              .hint("write the others inside the node's first definition"));
    }
    boolean braced = context.reference().PATH_REFERENCE() != null;
    return new SourceTree.Extension(labels, target, braced, body(context.body()), at);
  }

  private Body body(DtsParser.BodyContext context) {
    List<Entry> entries = new ArrayList<>(context.getChildCount());
    boolean nodes = false;
    for (ParseTree child : context.children) {
      if (child instanceof DtsParser.EntryContext entryContext) {
        Entry entry = entry(entryContext);
        boolean property = entry instanceof Assignment || entry instanceof PropertyDeletion;
        if (property && nodes) {
          findings.add(
              Diagnostic.at(
                      entry.at(),
                      DtsCode.PROPERTY_AFTER_NODE,
                      "the property '" + entry.name() + "' stands behind a child node")
                  .hint("move it before the first child node"));
        }
        nodes |= !property;
        entries.add(entry);
      }
    }
    return new Body(entries);
  }

  private Entry entry(DtsParser.EntryContext context) {
    Token nameToken = context.NAME().getSymbol();
    String written = nameToken.getText();
    String name = written.startsWith("\\") ? written.substring(1) : written;
    Span at = span(nameToken);
    Token first = context.getStart();
    List<Label> labels = first.getType() == NAME ? List.of() : labels(context.children);
    Entry entry;
    if (context.DELETE_PROPERTY() != null) {
      entry = new PropertyDeletion(name, labels, at);
    } else if (context.DELETE_NODE() != null) {
      entry = new ChildDeletion(name, labels, at);
    } else if (context.body() != null) {
      boolean omittable = !context.OMIT_IF_NO_REF().isEmpty();
      return new Child(name, labels, omittable, body(context.body()), at);
    } else {
      Value value = context.values() == null ? Value.EMPTY : values.read(context.values());
      entry = new Assignment(name, labels, value, at);
    }
    if (first.getType() != NAME && !context.OMIT_IF_NO_REF().isEmpty()) {
      findings.add(
          Diagnostic.at(
              span(context.OMIT_IF_NO_REF(0).getSymbol()),
              DtsCode.OMIT_PROPERTY,
              "/omit-if-no-ref/ belongs before a child node"));
    }
    return entry;
  }

  private List<Label> labels(List<ParseTree> children) {
    List<Label> labels = new ArrayList<>();
    for (ParseTree child : children) {
      if (child instanceof TerminalNode node && node.getSymbol().getType() == LABEL) {
        String written = node.getText();
        String name = written.substring(0, written.length() - 1);
        labels.add(new Label(name, span(node.getSymbol())));
      }
    }
    return labels;
  }

  private Span span(Token token) {
    return text.span(token.getStartIndex(), token.getStopIndex() + 1);
  }
}
