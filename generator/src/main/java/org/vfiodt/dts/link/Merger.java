// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Suggestion;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.DtsLimits;
import org.vfiodt.dts.Findings;
import org.vfiodt.dts.OverlayNodes;
import org.vfiodt.dts.syntax.SourceTree.Assignment;
import org.vfiodt.dts.syntax.SourceTree.Body;
import org.vfiodt.dts.syntax.SourceTree.Child;
import org.vfiodt.dts.syntax.SourceTree.ChildDeletion;
import org.vfiodt.dts.syntax.SourceTree.Definition;
import org.vfiodt.dts.syntax.SourceTree.Deletion;
import org.vfiodt.dts.syntax.SourceTree.Entry;
import org.vfiodt.dts.syntax.SourceTree.Extension;
import org.vfiodt.dts.syntax.SourceTree.Label;
import org.vfiodt.dts.syntax.SourceTree.Omission;
import org.vfiodt.dts.syntax.SourceTree.PropertyDeletion;
import org.vfiodt.dts.syntax.SourceTree.Root;
import org.vfiodt.source.Span;

/**
 * Applies statements one after the other, as dtc does: a body is first built as it stands and then
 * merged into the node it names. Only that keeps the order of everything the same.
 */
final class Merger {
  private final LabelIndex index;
  private final DtsLimits limits;
  private final boolean overlay;
  private final Findings findings;
  private int fragments;

  /**
   * @param overlay whether what is not defined here is changed in fragments for some base
   */
  Merger(LabelIndex index, DtsLimits limits, boolean overlay, Findings findings) {
    this.index = index;
    this.overlay = overlay;
    this.limits = limits;
    this.findings = findings;
  }

  void apply(Definition definition) {
    if (definition instanceof Root root) {
      LiveNode built = build("", List.of(), root.body(), root.at());
      if (index.root() == null) {
        built.children().all().forEach(child -> place(built, child, 1));
        index.root(built);
      } else {
        merge(index.root(), built, 0);
      }
    } else if (definition instanceof Extension extension) {
      extend(extension);
    } else if (definition instanceof Deletion deletion) {
      target(deletion.target(), deletion.at()).ifPresent(node -> delete(node, deletion.at()));
    } else if (definition instanceof Omission omission) {
      target(omission.target(), omission.at()).ifPresent(LiveNode::makeOmittable);
    }
  }

  private void extend(Extension extension) {
    String name = extension.target();
    if (overlay && extension.braced() && name.indexOf('/') > 0) {
      findings.add(
          Diagnostic.at(
                  extension.at(),
                  DtsCode.PLUGIN_REFERENCE,
                  "an overlay cannot change a node by a label and a path below it")
              .hint("name the label of the node itself, or its whole path from the root"));
    } else if (overlay && extension.labels().isEmpty() && !isDefined(extension)) {
      fragment(extension);
    } else {
      target(name, extension.at()).ifPresent(node -> merge(node, extension));
    }
  }

  private void merge(LiveNode node, Extension extension) {
    merge(node, build("", extension.labels(), extension.body(), extension.at()), node.depth());
  }

  /** What an overlay itself defined before is changed in place, but only by its plain label. */
  private boolean isDefined(Extension extension) {
    return index.root() != null && !extension.braced() && index.find(extension.target()) != null;
  }

  private void fragment(Extension extension) {
    if (index.root() == null) {
      index.root(new LiveNode("", extension.at()));
    }
    LiveNode content = build(OverlayNodes.CONTENT, List.of(), extension.body(), extension.at());
    attach(index.root(), Fragment.of(fragments++, extension, content), 1);
  }

  private Optional<LiveNode> target(String name, Span at) {
    if (index.root() == null) {
      findings.add(
          Diagnostic.at(
              at, DtsCode.EXTENSION_BEFORE_ROOT, "there is no root node yet to find this in"));
      return Optional.empty();
    }
    LiveNode node = index.find(name);
    if (node == null) {
      findings.add(missing(name, at));
    }
    return Optional.ofNullable(node);
  }

  private Diagnostic missing(String name, Span at) {
    boolean path = name.startsWith("/");
    String what = path ? "there is no node " + name : "no node has the label '" + name + "'";
    Diagnostic diagnostic = Diagnostic.at(at, DtsCode.REFERENCE_MISSING, what);
    if (overlay) {
      return diagnostic
          .note("nodes of the base cannot be labelled, deleted or left out by an overlay")
          .hint(Suggestion.hint(name, index.labels()));
    }
    Span deleted = index.deleted().get(name);
    if (deleted != null) {
      return diagnostic.note(deleted, "its node is deleted here");
    }
    if (findings.full()) {
      return diagnostic;
    }
    return path
        ? diagnostic.hint(index.near(name).map(near -> "did you mean '" + near + "'?"))
        : diagnostic.hint(Suggestion.hint(name, index.labels()));
  }

  private void delete(LiveNode node, Span at) {
    if (node == index.root()) {
      findings.add(Diagnostic.at(at, DtsCode.REFERENCE_MISSING, "the root node cannot be deleted"));
    } else {
      remove(node, at);
    }
  }

  private LiveNode build(String name, List<Label> labels, Body body, Span at) {
    LiveNode node = new LiveNode(name, at);
    node.labels().addAll(labels);
    for (Entry entry : body.entries()) {
      if (entry instanceof Assignment property) {
        node.properties()
            .add(
                new LiveProperty(
                    property.name(), property.labels(), property.value(), property.at()));
      } else if (entry instanceof PropertyDeletion deletion) {
        node.properties().add(LiveProperty.tombstone(deletion.name(), deletion.at()));
      } else if (entry instanceof Child child) {
        LiveNode built = build(child.name(), child.labels(), child.body(), child.at());
        if (child.omittable()) {
          built.makeOmittable();
        }
        node.children().add(built);
      } else if (entry instanceof ChildDeletion deletion) {
        LiveNode tombstone = new LiveNode(deletion.name(), deletion.at());
        tombstone.deleted(true);
        node.children().add(tombstone);
      }
    }
    return node;
  }

  private void merge(LiveNode old, LiveNode added, int depth) {
    old.alsoDefined(added);
    old.deleted(false);
    old.labels().merge(added.labels());
    index.add(old, added.labels().everyName());
    for (LiveProperty property : added.properties().all()) {
      LiveProperty present = old.properties().find(property.name());
      if (property.deleted()) {
        if (present != null) {
          present.delete();
        }
      } else if (present != null) {
        present.replaceBy(property);
      } else {
        old.properties().add(property);
      }
    }
    for (LiveNode child : added.children().all()) {
      LiveNode present = old.children().find(child.name());
      if (child.deleted()) {
        if (present != null) {
          remove(present, child.at());
        }
      } else if (present != null) {
        merge(present, child, depth + 1);
      } else {
        attach(old, child, depth + 1);
      }
    }
  }

  private void attach(LiveNode parent, LiveNode child, int depth) {
    parent.children().add(child);
    place(parent, child, depth);
    index.addTree(child);
  }

  private void place(LiveNode parent, LiveNode child, int depth) {
    child.below(parent);
    if (depth > limits.nesting()) {
      child.deleted(true);
      findings.add(
          Diagnostic.at(
              child.at(),
              DtsCode.NESTING_LIMIT,
              "this node is nested more than " + limits.nesting() + " deep"));
      return;
    }
    for (LiveNode below : child.children().all()) {
      place(child, below, depth + 1);
    }
  }

  private void remove(LiveNode node, Span at) {
    index.remove(node, at);
    node.deleted(true);
    for (LiveNode child : node.children().all()) {
      if (!child.deleted()) {
        remove(child, at);
      }
    }
    for (LiveProperty property : node.properties().all()) {
      property.delete();
    }
    node.labels().delete();
  }
}
