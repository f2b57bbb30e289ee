// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vfiodt.source.Span;

/** A node while the tree is being linked. */
final class LiveNode extends Slot {
  private final Slots<LiveProperty> properties = new Slots<>();
  private final Slots<LiveNode> children = new Slots<>();
  private LiveNode parent;
  private boolean omittable;
  private boolean referenced;
  private long phandle;

  LiveNode(String name, Span at) {
    super(name, at);
  }

  Slots<LiveProperty> properties() {
    return properties;
  }

  Slots<LiveNode> children() {
    return children;
  }

  List<LiveNode> liveChildren() {
    List<LiveNode> live = new ArrayList<>(children.all().size());
    for (LiveNode child : children.all()) {
      if (!child.deleted()) {
        live.add(child);
      }
    }
    return live;
  }

  /** The property with a name that is not deleted, or null. */
  LiveProperty liveProperty(String wanted) {
    for (LiveProperty property : properties.all()) {
      if (property.name().equals(wanted) && !property.deleted()) {
        return property;
      }
    }
    return null;
  }

  /** The full path; made when it is asked for, because deep trees have long ones. */
  String path() {
    if (parent == null) {
      return "/";
    }
    Deque<String> names = new ArrayDeque<>();
    for (LiveNode node = this; node.parent != null; node = node.parent) {
      names.push(node.name());
    }
    return "/" + String.join("/", names);
  }

  int depth() {
    int depth = 0;
    for (LiveNode node = this; node.parent != null; node = node.parent) {
      depth++;
    }
    return depth;
  }

  void below(LiveNode node) {
    parent = node;
  }

  boolean omittable() {
    return omittable;
  }

  void makeOmittable() {
    omittable = true;
  }

  boolean referenced() {
    return referenced;
  }

  void reference() {
    referenced = true;
  }

  /** 0 while there is none. */
  long phandle() {
    return phandle;
  }

  void phandle(long number) {
    phandle = number;
  }
}
