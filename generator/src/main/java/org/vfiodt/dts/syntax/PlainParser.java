// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.preprocess.FlatText;
import org.vfiodt.dts.preprocess.PlaceFinder;
import org.vfiodt.dts.syntax.SourceTree.Assignment;
import org.vfiodt.dts.syntax.SourceTree.Body;
import org.vfiodt.dts.syntax.SourceTree.Child;
import org.vfiodt.dts.syntax.SourceTree.ChildDeletion;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Entry;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.dts.syntax.SourceTree.PropertyDeletion;
import org.vfiodt.source.Span;

/**
 * Reads what is plainly right, several times as fast as the grammar and with the same result. It
 * tells nothing: at anything unusual or wrong it gives up, and the grammar, which alone says what
 * the language is, reads the source from its start.
 */
final class PlainParser {
  private static final String DELETE_NODE = "/delete-node/";
  private static final String DELETE_PROPERTY = "/delete-property/";
  private static final String OMIT_IF_NO_REF = "/omit-if-no-ref/";

  private final PlainScanner scanner;
  private final PlainNumbers numbers;
  private final PlainValues values;
  private final PlaceFinder places;
  private final int nesting;
  private int depth;

  private PlainParser(FlatText text, DtsLimits limits) {
    this.nesting = limits.nesting();
    this.scanner = new PlainScanner(text, limits.tokens());
    this.numbers = new PlainNumbers(scanner, nesting);
    this.values = new PlainValues(scanner, numbers);
    this.places = new PlaceFinder(text);
  }

  /**
   * The statements; empty when the grammar has to look.
   *
   * @param versioned whether the source must start with {@code /dts-v1/}
   */
  static Optional<SourceTree> parse(FlatText text, DtsLimits limits, boolean versioned) {
    try {
      return Optional.of(new PlainParser(text, limits).source(versioned));
    } catch (PlainScanner.GaveUp unusual) {
      return Optional.empty();
    }
  }

  private SourceTree source(boolean versioned) {
    scanner.skipBlanks();
    Optional<Span> plugin = headers(versioned);
    List<Definition> definitions = new ArrayList<>();
    boolean nodes = false;
    while (!scanner.atEnd()) {
      Definition definition = definition();
      if (nodes && definition instanceof SourceTree.Reserved) {
        throw PlainScanner.giveUp();
      }
      nodes |= !(definition instanceof SourceTree.Reserved);
      definitions.add(definition);
      scanner.require(';');
      scanner.skipBlanks();
    }
    return new SourceTree(definitions, plugin);
  }

  /** The keyword that makes the source an overlay, which must then follow every version. */
  private Optional<Span> headers(boolean versioned) {
    Optional<Span> plugin = Optional.empty();
    int versions = 0;
    int plugins = 0;
    while (scanner.accept("/dts-v1/")) {
      versions++;
      scanner.require(';');
      scanner.skipBlanks();
      int start = scanner.position();
      if (scanner.accept("/plugin/")) {
        plugins++;
        plugin = Optional.of(span(start));
        scanner.require(';');
        scanner.skipBlanks();
      }
    }
    if (versioned && versions == 0 || plugins != 0 && plugins != versions) {
      throw PlainScanner.giveUp();
    }
    return plugin;
  }

  private Definition definition() {
    int start = scanner.position();
    if (scanner.accept("/memreserve/")) {
      Span at = span(start);
      return new SourceTree.Reserved(List.of(), number(), number(), at);
    }
    if (scanner.accept(DELETE_NODE)) {
      scanner.skipBlanks();
      int reference = scanner.position();
      return new SourceTree.Deletion(target(), span(reference));
    }
    if (scanner.accept(OMIT_IF_NO_REF)) {
      scanner.skipBlanks();
      int reference = scanner.position();
      return new SourceTree.Omission(target(), span(reference));
    }
    if (scanner.peek() == '/') {
      scanner.skip(1);
      Span at = span(start);
      if (scanner.peek() == '/' || scanner.peek() == '*') {
        throw PlainScanner.giveUp();
      }
      return new SourceTree.Root(body(), at);
    }
    List<Label> labels = scanner.atIdentifier() ? List.of(label()) : List.of();
    scanner.skipBlanks();
    int reference = scanner.position();
    boolean braced = scanner.peekSecond() == '{';
    String target = target();
    Span at = span(reference);
    return new SourceTree.Extension(labels, target, braced, body(), at);
  }

  private long number() {
    scanner.skipBlanks();
    return numbers.number();
  }

  private String target() {
    if (scanner.peek() != '&') {
      throw PlainScanner.giveUp();
    }
    return scanner.reference();
  }

  private Label label() {
    int start = scanner.position();
    String name = scanner.identifier();
    if (scanner.peek() != ':') {
      throw PlainScanner.giveUp();
    }
    scanner.skip(1);
    return new Label(name, span(start));
  }

  private Body body() {
    scanner.require('{');
    if (++depth > nesting + 1) {
      throw PlainScanner.giveUp();
    }
    List<Entry> entries = new ArrayList<>();
    boolean nodes = false;
    while (scanner.skipBlanks() != '}') {
      Entry entry = entry();
      boolean property = entry instanceof Assignment || entry instanceof PropertyDeletion;
      if (property && nodes) {
        throw PlainScanner.giveUp();
      }
      nodes |= !property;
      entries.add(entry);
      scanner.require(';');
    }
    scanner.skip(1);
    depth--;
    return new Body(entries);
  }

  private Entry entry() {
    List<Label> labels = List.of();
    boolean omittable = false;
    while (true) {
      if (scanner.peek() == '/') {
        if (!omittable && scanner.accept(DELETE_PROPERTY)) {
          return deletion(labels, true);
        }
        if (!omittable && scanner.accept(DELETE_NODE)) {
          return deletion(labels, false);
        }
        if (!scanner.accept(OMIT_IF_NO_REF)) {
          throw PlainScanner.giveUp();
        }
        omittable = true;
      } else {
        int start = scanner.position();
        String name = scanner.name();
        if (!scanner.isLabel(start)) {
          return named(name, labels, omittable, span(start));
        }
        scanner.skip(1);
        labels = labels.isEmpty() ? new ArrayList<>(2) : labels;
        labels.add(new Label(name, span(start)));
      }
      scanner.skipBlanks();
    }
  }

  private Entry deletion(List<Label> labels, boolean property) {
    scanner.skipBlanks();
    int start = scanner.position();
    String name = scanner.name();
    Span at = span(start);
    return property ? new PropertyDeletion(name, labels, at) : new ChildDeletion(name, labels, at);
  }

  private Entry named(String name, List<Label> labels, boolean omittable, Span at) {
    char next = scanner.skipBlanks();
    if (next == '{') {
      return new Child(name, labels, omittable, body(), at);
    }
    boolean assigned = next == '=' && scanner.peekSecond() != '=';
    if (omittable || !assigned && next != ';') {
      throw PlainScanner.giveUp();
    }
    if (next == ';') {
      return new Assignment(name, labels, Value.EMPTY, at);
    }
    scanner.skip(1);
    return new Assignment(name, labels, values.read(), at);
  }

  /** The place from an offset up to where the scanner stands. */
  private Span span(int start) {
    return places.span(start, scanner.position());
  }
}
