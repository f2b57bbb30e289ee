// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

import java.util.List;
import java.util.Optional;
import org.vfiodt.dts.Property;

/** Ports and endpoints that connect devices to a graph. */
final class GraphChecks {
  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "graph_nodes", "The root node has an endpoint.", Rule.nodes(GraphChecks::misplaced)),
          Check.warning(
                  "graph_port",
                  "A port of a graph has the wrong name, address or cells.",
                  GraphChecks::ports)
              .after("graph_nodes"),
          Check.warning(
                  "graph_endpoint",
                  "An endpoint of a graph has the wrong name or address, or is not connected both"
                      + " ways.",
                  GraphChecks::endpoints)
              .after("graph_nodes"),
          Check.off(
                  "graph_child_address",
                  "A port or its parent has one child and says #address-cells; dtc 1.6 told this.",
                  Rule.nodes(GraphChecks::singleChild))
              .after("graph_nodes"));

  private GraphChecks() {}

  private static void misplaced(TreeNode node, Report report) {
    if (node.isRoot()) {
      for (TreeNode child : node.children()) {
        if (Bus.isEndpoint(child)) {
          String text = "the root node cannot be a port, but has the endpoint '";
          report.add(
              Finding.of(node, text + child.name() + "'")
                  .note(child.node().place(), "the endpoint"));
        }
      }
    }
  }

  private static void ports(CheckTree tree, Report report) {
    for (TreeNode node : tree.nodes()) {
      if (node.is(Bus.GRAPH_PORT)) {
        address(node, report);
        if (!tree.overlay() && !node.isCalled("port")) {
          report.add(Finding.of(node, "a node with endpoints must be called port"));
        }
      }
    }
  }

  private static void endpoints(CheckTree tree, Report report) {
    for (TreeNode node : tree.nodes()) {
      if (node.parent().filter(parent -> parent.is(Bus.GRAPH_PORT)).isPresent()) {
        address(node, report);
        if (!tree.overlay()) {
          endpoint(tree, node, report);
        }
      }
    }
  }

  private static void endpoint(CheckTree tree, TreeNode node, Report report) {
    if (!node.isCalled("endpoint")) {
      report.add(Finding.of(node, "a child of a port must be called endpoint"));
    }
    Optional<TreeNode> remote = remote(tree, node, report);
    if (remote.isPresent() && remote(tree, remote.get(), report).filter(node::equals).isEmpty()) {
      String text = "the graph does not lead back here from " + remote.get().path();
      report.add(
          Finding.of(node, text)
              .note(
                  remote
                      .flatMap(other -> other.property("remote-endpoint"))
                      .flatMap(other -> other.placeOf(0)),
                  "where it leads from there"));
    }
  }

  /** The node that {@code remote-endpoint} names; holes may be filled by what comes later. */
  private static Optional<TreeNode> remote(CheckTree tree, TreeNode node, Report report) {
    Optional<Property> property = node.property("remote-endpoint");
    long phandle = property.flatMap(Property::cell).orElse(0L);
    Optional<TreeNode> remote = tree.byPhandle(phandle);
    if (phandle != 0 && phandle != 0xffffffffL && remote.isEmpty()) {
      String text = "'remote-endpoint' is not the phandle of a node";
      report.add(Finding.of(node, property.get(), 0, text));
    }
    return remote;
  }

  private static void address(TreeNode node, Report report) {
    Optional<Property> reg = node.property("reg");
    if (reg.isEmpty()) {
      return;
    }
    if (reg.get().length() != 4) {
      report.add(Finding.of(node, reg.get(), 0, "'reg' of a port or endpoint must be one cell"));
      return;
    }
    UnitAddressChecks.mustBe(node, Values.hex(reg.get().cell(0)), "a graph", report);
    TreeNode parent = node.parent().orElseThrow();
    must(node, parent, "#address-cells", 1, parent.writtenAddressCells(), report);
    must(node, parent, "#size-cells", 0, parent.writtenSizeCells(), report);
  }

  private static void must(
      TreeNode node, TreeNode parent, String what, int must, int is, Report report) {
    if (is != must) {
      String said = is == TreeNode.UNSAID ? "is not said" : "is " + is;
      String text = Values.words("%s of %s must be %d, but %s", what, parent.path(), must, said);
      report.add(
          Finding.of(node, text).note(parent.property(what).flatMap(Property::place), "said here"));
    }
  }

  private static void singleChild(TreeNode node, Report report) {
    if (node.children().size() != 1 || node.writtenAddressCells() == TreeNode.UNSAID) {
      return;
    }
    TreeNode child = node.children().get(0);
    boolean addressed =
        child.property("reg").flatMap(Property::cell).filter(address -> address != 0).isPresent();
    if (!addressed && (node.is(Bus.GRAPH_PORT) || isPortList(node))) {
      String text = "#address-cells and #size-cells are unnecessary for the one child '";
      report.add(Finding.of(node, text + child.name() + "'"));
    }
  }

  /** Whether the children are ports and nothing else says what the node is. */
  private static boolean isPortList(TreeNode node) {
    for (Bus bus : Bus.values()) {
      if (node.is(bus)) {
        return false;
      }
    }
    return node.children().stream()
        .anyMatch(
            child -> child.is(Bus.GRAPH_PORT) && (node.name().equals("ports") || child.has("reg")));
  }
}
