// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Note;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Collects what of one device does not go along. What comes after the first hundred is dropped. */
final class LeftOut {
  private static final int MOST = 100;

  private final Node top;
  private final List<Note> notes = new ArrayList<>();

  LeftOut(Node top) {
    this.top = top;
  }

  /** A property of the device, or of a node below it. */
  void property(Node node, Property property, String why) {
    String where = node == top ? "" : node.path().substring(top.path().length() + 1) + ": ";
    add(new Note(where + property.name() + ": " + why, property.place()));
  }

  void node(Node node, String why) {
    add(new Note(node.path() + ": " + why, node.place()));
  }

  void text(String text) {
    add(new Note(text, Optional.empty()));
  }

  private void add(Note note) {
    if (notes.size() < MOST) {
      notes.add(note);
    }
  }

  List<Note> notes() {
    return notes;
  }
}
