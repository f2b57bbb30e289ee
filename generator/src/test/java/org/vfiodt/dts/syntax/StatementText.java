// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.syntax;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.syntax.SourceTree.Assignment;
import org.vfiodt.dts.syntax.SourceTree.Body;
import org.vfiodt.dts.syntax.SourceTree.Child;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Entry;
import org.vfiodt.dts.syntax.SourceTree.Extension;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.dts.syntax.SourceTree.Reserved;
import org.vfiodt.dts.syntax.SourceTree.Root;
import org.vfiodt.source.Span;

/** Everything that a parser says about a source, as text: statements, bytes, markers, places. */
final class StatementText {
  private final StringBuilder text = new StringBuilder();

  private StatementText() {}

  static String of(SourceTree tree) {
    StatementText written = new StatementText();
    written.line("plugin " + tree.plugin().map(StatementText::place));
    tree.definitions().forEach(written::definition);
    return written.text.toString();
  }

  private void definition(Definition definition) {
    String kind = definition.getClass().getSimpleName() + " " + place(definition.at());
    if (definition instanceof Root root) {
      line(kind);
      body(root.body());
    } else if (definition instanceof Extension extension) {
      line(kind + " " + extension.target() + " " + extension.braced());
      labels(extension.labels());
      body(extension.body());
    } else if (definition instanceof Reserved reserved) {
      line(kind + " " + reserved.labels() + " " + reserved.address() + " " + reserved.size());
    } else if (definition instanceof SourceTree.Deletion deletion) {
      line(kind + " " + deletion.target());
    } else if (definition instanceof SourceTree.Omission omission) {
      line(kind + " " + omission.target());
    }
  }

  private void body(Body body) {
    line("{");
    for (Entry entry : body.entries()) {
      line(entry.getClass().getSimpleName() + " " + entry.name() + " " + place(entry.at()));
      labels(entry.labels());
      if (entry instanceof Child child) {
        line("omittable " + child.omittable());
        body(child.body());
      } else if (entry instanceof Assignment assignment) {
        value(assignment.value());
      }
    }
    line("}");
  }

  private void value(Value value) {
    line(HexFormat.of().formatHex(value.bytes()));
    for (Marker marker : value.markers()) {
      line(
          marker.offset() + " " + marker.type() + " '" + marker.text() + "' " + place(marker.at()));
    }
    for (int i = 0; i < value.bytes().length; i++) {
      Optional<Span> at = value.places().at(i);
      line(i + " " + at.map(StatementText::place));
    }
  }

  private void labels(List<Label> labels) {
    labels.forEach(label -> line("label " + label.name() + " " + place(label.at())));
  }

  private static String place(Span span) {
    String from = span.expandedFrom().map(use -> " < " + place(use)).orElse("");
    return span.file().name() + " " + span.start() + "-" + span.end() + from;
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
