// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.Objects;
import org.vfiodt.source.Span;

/**
 * A further node that belongs to a device; its regions and interrupts follow those of the first
 * node.
 */
public record CompanionNode(
    Span at, Located<String> label, Located<NodeLink> link, NodeRules rules) {
  public CompanionNode {
    Objects.requireNonNull(at);
    Objects.requireNonNull(label);
    Objects.requireNonNull(link);
    Objects.requireNonNull(rules);
  }
}
