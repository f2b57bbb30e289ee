// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.vfiodt.dts.Node;
import org.vfiodt.source.Span;

/**
 * One thing that a node needs of another node.
 *
 * @param user the node that says so
 * @param property which says so
 * @param index position among the entries of the property
 * @param name by which the user calls it: {@code clock-names} and the like, the front of {@code
 *     x-supply} and {@code x-gpios}
 * @param provider the node that is named; for pins the group of pins
 * @param specifier cells behind the phandle
 */
public record ResourceUse(
    ResourceType type,
    Node user,
    String property,
    int index,
    Optional<String> name,
    Node provider,
    List<Long> specifier,
    Optional<Span> at) {
  public ResourceUse {
    Objects.requireNonNull(type);
    Objects.requireNonNull(user);
    Objects.requireNonNull(property);
    Objects.requireNonNull(name);
    Objects.requireNonNull(provider);
    specifier = List.copyOf(specifier);
    Objects.requireNonNull(at);
  }

  /** The cells that say which one; the last cell of a GPIO only says how it is wired. */
  public List<Long> line() {
    return type == ResourceType.GPIO && !specifier.isEmpty()
        ? specifier.subList(0, specifier.size() - 1)
        : specifier;
  }
}
