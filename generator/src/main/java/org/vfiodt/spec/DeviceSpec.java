// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.vfiodt.source.Span;

/**
 * A {@code device} block: rules for the devices of one compatible string.
 *
 * @param nodes further nodes of the device, in order; most devices have none
 */
public record DeviceSpec(
    Span at,
    Located<String> compatible,
    NodeRules rules,
    Optional<ResetMethod> reset,
    List<CompanionNode> nodes) {
  private static final int REGISTER_SIZE = 4;

  public DeviceSpec {
    Objects.requireNonNull(at);
    Objects.requireNonNull(compatible);
    Objects.requireNonNull(rules);
    Objects.requireNonNull(reset);
    nodes = List.copyOf(nodes);
  }

  /** The rules that hold for a device: those of the first of its strings that has some. */
  public static Optional<DeviceSpec> of(List<String> compatibles, List<DeviceSpec> specs) {
    return compatibles.stream()
        .flatMap(string -> specs.stream().filter(spec -> spec.compatible().is(string)))
        .findFirst();
  }

  /** Rules of every node, the first one's at the front. */
  public List<NodeRules> allRules() {
    return Stream.concat(Stream.of(rules), nodes.stream().map(CompanionNode::rules)).toList();
  }

  /** Regions of every node, in order. */
  public List<RegionRule> regions() {
    return allRules().stream().flatMap(node -> node.regions().stream()).toList();
  }

  public Optional<RegionRule> region(String label) {
    return regions().stream().filter(region -> region.label().is(label)).findFirst();
  }

  /** Every place that names registers, in the order of the blocks; what the tree must hold. */
  public List<RegisterUse> registerUses() {
    List<RegisterUse> uses = new ArrayList<>();
    addUses("", rules, uses);
    nodes.forEach(node -> addUses(node.label().value(), node.rules(), uses));
    return List.copyOf(uses);
  }

  private void addUses(String node, NodeRules rules, List<RegisterUse> uses) {
    for (RegionRule region : rules.regions()) {
      String label = region.label().value();
      int index = region.index().value();
      for (RegisterRange range : region.trapped()) {
        uses.add(new RegisterUse(range.at(), node, label, index, range.offset(), range.size()));
      }
      for (ResetStep step : steps()) {
        if (step.register().region().is(label)) {
          Located<Long> offset = step.register().offset();
          uses.add(new RegisterUse(offset.at(), node, label, index, offset.value(), REGISTER_SIZE));
        }
      }
    }
  }

  /** Steps of a reset by registers; empty for every other device. */
  public List<ResetStep> steps() {
    return reset.filter(ResetMethod.Registers.class::isInstance).stream()
        .flatMap(method -> ((ResetMethod.Registers) method).steps().stream())
        .toList();
  }

  /** The position of a region of the first node, by its label. */
  public Optional<Integer> ownRegion(String label) {
    return rules.regions().stream()
        .filter(region -> region.label().is(label))
        .map(region -> region.index().value())
        .findFirst();
  }

  /** Whether a reset by registers needs no other node than the first. */
  public boolean resetsByOwnRegisters() {
    return !steps().isEmpty()
        && steps().stream()
            .allMatch(step -> ownRegion(step.register().region().value()).isPresent());
  }
}
