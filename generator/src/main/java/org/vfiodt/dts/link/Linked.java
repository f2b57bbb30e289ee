// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * What linking gives. What is wrong with names, labels, phandles and references inside values is
 * still in the trees: checks tell it. An unresolved reference is a cell of all ones, or no path,
 * and keeps its marker.
 *
 * @param written all that the sources say
 * @param tree what goes into the blob: without nodes that are left out because nothing refers to
 *     them, and without {@code name} properties that only repeat the name of their node
 * @param emptied nodes of both trees that had children, which were all deleted or left out
 * @param deleted labels that nodes had when they were deleted, and the statement that did it
 */
public record Linked(
    DeviceTree written, DeviceTree tree, Set<Node> emptied, Map<String, Span> deleted) {
  public Linked {
    Objects.requireNonNull(written);
    Objects.requireNonNull(tree);
    emptied = Set.copyOf(emptied);
    deleted = Map.copyOf(deleted);
  }
}
