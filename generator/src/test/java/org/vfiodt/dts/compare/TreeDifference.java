// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.compare;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.Reservation;
import org.vfiodt.dts.fdt.DtbReader;

/** Says where in the tree two blobs differ first. */
final class TreeDifference {
  private static final int SHOWN = 32;

  private TreeDifference() {}

  /** For two blobs whose bytes differ. */
  static String first(byte[] ours, byte[] theirs) {
    Outcome<DeviceTree> left = DtbReader.read(ours);
    Outcome<DeviceTree> right = DtbReader.read(theirs);
    if (!left.ok() || !right.ok()) {
      return (left.ok() ? "the reference" : "our blob") + " cannot be read";
    }
    return trees(left.get(), right.get())
        .orElseGet(() -> "equal trees, byte " + Arrays.mismatch(ours, theirs));
  }

  private static Optional<String> trees(DeviceTree ours, DeviceTree theirs) {
    if (!reservations(ours).equals(reservations(theirs))) {
      return Optional.of(
          "memory reservations: " + reservations(ours) + " instead of " + reservations(theirs));
    }
    if (ours.bootCpu() != theirs.bootCpu()) {
      return Optional.of("boot cpu: " + ours.bootCpu() + " instead of " + theirs.bootCpu());
    }
    return nodes(ours.root(), theirs.root());
  }

  private static List<String> reservations(DeviceTree tree) {
    return tree.reservations().stream().map(TreeDifference::text).toList();
  }

  private static String text(Reservation reservation) {
    return Long.toHexString(reservation.address()) + "+" + Long.toHexString(reservation.size());
  }

  private static Optional<String> nodes(Node ours, Node theirs) {
    Optional<String> found = properties(ours, theirs);
    int common = Math.min(ours.children().size(), theirs.children().size());
    for (int i = 0; i < common && found.isEmpty(); i++) {
      Node left = ours.children().get(i);
      Node right = theirs.children().get(i);
      found =
          left.name().equals(right.name())
              ? nodes(left, right)
              : Optional.of(ours.path() + ": child " + left.name() + " instead of " + right.name());
    }
    if (found.isPresent() || ours.children().size() == theirs.children().size()) {
      return found;
    }
    return ours.children().size() > common
        ? Optional.of(ours.children().get(common).path() + ": only ours")
        : Optional.of(theirs.children().get(common).path() + ": only in the reference");
  }

  private static Optional<String> properties(Node ours, Node theirs) {
    int common = Math.min(ours.properties().size(), theirs.properties().size());
    for (int i = 0; i < common; i++) {
      Property left = ours.properties().get(i);
      Property right = theirs.properties().get(i);
      if (!left.name().equals(right.name())) {
        return Optional.of(
            ours.path() + ": property " + left.name() + " instead of " + right.name());
      }
      if (!Arrays.equals(left.bytes(), right.bytes())) {
        return Optional.of(
            ours.path() + ": " + left.name() + ": " + value(left) + " instead of " + value(right));
      }
    }
    if (ours.properties().size() == theirs.properties().size()) {
      return Optional.empty();
    }
    boolean more = ours.properties().size() > common;
    Property extra = (more ? ours : theirs).properties().get(common);
    return Optional.of(
        ours.path() + ": " + extra.name() + (more ? ": only ours" : ": only in the reference"));
  }

  private static String value(Property property) {
    Optional<List<String>> strings = property.strings();
    boolean text = strings.isPresent() && strings.get().stream().allMatch(TreeDifference::isText);
    if (text) {
      return strings.get().toString();
    }
    byte[] shown = Arrays.copyOf(property.bytes(), Math.min(SHOWN, property.length()));
    String rest = property.length() > SHOWN ? " (" + property.length() + " bytes)" : "";
    return "[" + HexFormat.of().formatHex(shown) + "]" + rest;
  }

  private static boolean isText(String string) {
    return !string.isEmpty() && string.chars().allMatch(c -> c >= ' ' && c < 0x7f);
  }
}
