// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.source.Span;

/**
 * Finds what makes a merged tree unusable: names that clash or are malformed, labels used twice.
 */
final class TreeChecks {
  private final Findings findings;
  private final Map<String, Span> labels = new HashMap<>();

  TreeChecks(Findings findings) {
    this.findings = findings;
  }

  void check(LiveNode node) {
    node.labels().live().forEach(this::label);
    properties(node);
    Map<String, LiveNode> names = new HashMap<>();
    for (LiveNode child : node.liveChildren()) {
      LiveNode twin = names.putIfAbsent(child.name(), child);
      if (twin != null) {
        findings.add(
            Diagnostic.at(
                    child.at(),
                    DtsCode.NODE_DUPLICATE,
                    "the node '" + child.name() + "' is defined twice in " + node.path())
                .note(twin.at(), "first defined here"));
      }
      if (child.name().indexOf('@') != child.name().lastIndexOf('@')) {
        findings.add(
            Diagnostic.at(
                child.at(), DtsCode.NAME, "'" + child.name() + "' has more than one '@'"));
      }
      check(child);
    }
  }

  private void properties(LiveNode node) {
    List<LiveProperty> properties = node.liveProperties();
    Set<String> names = new HashSet<>();
    for (LiveProperty property : properties) {
      if (!names.add(property.name())) {
        LiveProperty first = node.liveProperty(property.name());
        findings.add(
            Diagnostic.at(
                    property.at(),
                    DtsCode.PROPERTY_DUPLICATE,
                    "the property '" + property.name() + "' is defined twice in " + node.path())
                .note(first.at(), "first defined here"));
      }
      if (property.name().indexOf('@') >= 0) {
        findings.add(
            Diagnostic.at(
                property.at(),
                DtsCode.NAME,
                "the property name '" + property.name() + "' has an '@'"));
      }
      property.labels().live().forEach(this::label);
      for (Marker marker : property.value().markers()) {
        if (marker.type() == MarkerType.LABEL) {
          label(new Label(marker.text(), marker.at()));
        }
      }
    }
  }

  private void label(Label label) {
    Span first = labels.putIfAbsent(label.name(), label.at());
    if (first != null) {
      findings.add(
          Diagnostic.at(
                  label.at(),
                  DtsCode.LABEL_DUPLICATE,
                  "the label '" + label.name() + "' is given twice")
              .note(first, "first given here"));
    }
  }
}
