// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of a diagram before it has a place: what devices hand something to, such as an interrupt
 * controller. It fills up as devices are looked at.
 */
final class Panel {
  /**
   * What stands in the box.
   *
   * @param number short text in front, such as the inputs of a controller
   * @param device the id of the device; empty where it is none of the page
   * @param mark its verdict
   * @param behind the box further out that this one leads to
   */
  record Entry(
      String number,
      String name,
      Optional<String> device,
      Optional<VerdictMark> mark,
      Optional<Panel> behind) {}

  private final String title;
  private final String note;
  private final Optional<String> device;
  private final List<Entry> entries = new ArrayList<>();
  private int column;

  Panel(String title, String note, Optional<String> device, int column) {
    this.title = title;
    this.note = note;
    this.device = device;
    this.column = column;
  }

  String title() {
    return title;
  }

  String note() {
    return note;
  }

  Optional<String> device() {
    return device;
  }

  /** The distance from what all ends in. */
  int column() {
    return column;
  }

  /** Something ends nearer than was known. */
  void nearer(int distance) {
    column = Math.min(column, distance);
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /** Those that lead to further boxes. */
  List<Entry> ports() {
    return entries.stream().filter(entry -> entry.behind().isPresent()).toList();
  }

  /** Those that lead nowhere. */
  List<Entry> cells() {
    return entries.stream().filter(entry -> entry.behind().isEmpty()).toList();
  }
}
