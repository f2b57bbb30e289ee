// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** How a further node of a device is found from its first one. */
public sealed interface NodeLink permits NodeLink.Child, NodeLink.Phandle {
  /** The child node of this name, without unit address. */
  record Child(String name) implements NodeLink {}

  /**
   * The node that an entry of a phandle property points at.
   *
   * @param index entry of the property, from 0
   */
  record Phandle(String property, int index) implements NodeLink {}
}
