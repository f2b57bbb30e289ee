// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.Reservation;

/**
 * Sorts a tree by names, byte by byte, so that two trees can be compared although their sources
 * list things in another order. Reservations are sorted by address and size.
 */
public final class TreeOrder {
  private TreeOrder() {}

  public static DeviceTree sorted(DeviceTree tree) {
    Comparator<Reservation> byAddress =
        Comparator.comparing(Reservation::address, Long::compareUnsigned);
    Comparator<Reservation> bySize = Comparator.comparing(Reservation::size, Long::compareUnsigned);
    List<Reservation> reservations =
        tree.reservations().stream().sorted(byAddress.thenComparing(bySize)).toList();
    return new DeviceTree(sorted(tree.root()), reservations, tree.bootCpu(), tree.linkage());
  }

  private static Node sorted(Node node) {
    List<Property> properties = node.properties().stream().sorted(by(Property::name)).toList();
    List<Node> children =
        node.children().stream().sorted(by(Node::name)).map(TreeOrder::sorted).toList();
    return Trees.with(node, node.labels(), properties, children);
  }

  private static <T> Comparator<T> by(Function<T, String> name) {
    return Comparator.comparing(
        thing -> name.apply(thing).getBytes(StandardCharsets.ISO_8859_1), Arrays::compareUnsigned);
  }
}
