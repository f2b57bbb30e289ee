// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.resource.ResourceFinder;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/**
 * The lists of providers of one node, such as {@code clocks}, cut down to the entries whose
 * providers go along. Without names for its entries a list is whole or not at all, because their
 * positions count.
 */
final class ProviderLists {
  /** Names of entries that the kernel looks up, beyond those that the model of devices knows. */
  private static final Map<String, String> FURTHER_NAMES =
      Map.of("memory-region-names", "memory-region", "interconnect-names", "interconnects");

  private final Node node;
  private final Company company;
  private final Map<String, List<ResourceUse>> uses;
  private final Map<String, String> listOfNames = new HashMap<>(FURTHER_NAMES);

  /**
   * @param all what the node itself needs
   */
  ProviderLists(Node node, List<ResourceUse> all, Company company) {
    this.node = node;
    this.company = company;
    this.uses =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    ResourceUse::property, LinkedHashMap::new, Collectors.toList()));
    for (Property property : node.properties()) {
      ResourceFinder.namesProperty(property.name())
          .ifPresent(names -> listOfNames.put(names, property.name()));
    }
  }

  boolean isList(String property) {
    return ResourceFinder.type(property).isPresent() || uses.containsKey(property);
  }

  boolean isNames(String property) {
    return listOfNames.containsKey(property);
  }

  /** The entries that go along, and of them the positions in the host's list. */
  List<ResourceUse> kept(String list) {
    List<ResourceUse> all = uses.getOrDefault(list, List.of());
    List<ResourceUse> kept = all.stream().filter(use -> company.has(use.provider())).toList();
    boolean whole = kept.size() == all.size() && lastIndex(all) == all.size() - 1;
    return whole || names(list).size() > lastIndex(all) ? kept : List.of();
  }

  private static int lastIndex(List<ResourceUse> all) {
    return all.isEmpty() ? -1 : all.get(all.size() - 1).index();
  }

  private List<String> names(String list) {
    return ResourceFinder.namesProperty(list)
        .flatMap(node::property)
        .flatMap(Property::strings)
        .orElse(List.of());
  }

  /** The list with references of the guest's tree; empty when no entry goes along. */
  Optional<Property> list(String name) {
    List<ResourceUse> kept = kept(name);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Values.Builder cells = new Values.Builder();
    append(cells, kept);
    return Optional.of(cells.property(name));
  }

  void append(Values.Builder cells, List<ResourceUse> entries) {
    for (ResourceUse use : entries) {
      cells.reference(company.reference(use.provider()));
      use.specifier().forEach(cells::cell);
    }
  }

  /** The names of the entries that go along; empty when none does. */
  List<String> keptNames(String namesProperty) {
    String list = listOfNames.get(namesProperty);
    List<String> all = node.property(namesProperty).flatMap(Property::strings).orElse(List.of());
    return kept(list).stream()
        .filter(use -> use.index() < all.size())
        .map(use -> all.get(use.index()))
        .toList();
  }

  /** Why entries of a list do not go along; empty when all do. */
  Optional<String> missing(String list) {
    List<ResourceUse> all = uses.getOrDefault(list, List.of());
    List<ResourceUse> foreign = all.stream().filter(use -> !company.has(use.provider())).toList();
    if (foreign.isEmpty()) {
      return kept(list).isEmpty() ? Optional.of("not all of it can be followed") : Optional.empty();
    }
    boolean others = foreign.size() < all.size() && kept(list).isEmpty();
    String without = others ? "; without names the others are of no use" : "";
    return Optional.of(why(foreign) + without);
  }

  private static String why(List<ResourceUse> foreign) {
    ResourceUse use = foreign.get(0);
    String provider = use.provider().path();
    String more = foreign.size() > 1 ? " (and " + (foreign.size() - 1) + " more)" : "";
    return switch (use.type()) {
      case CLOCK, RESET, POWER_DOMAIN, SUPPLY ->
          "only the host can switch what " + provider + " gives" + more;
      case PINS -> "the host sets the pins of " + provider + more;
      default -> provider + " does not go along" + more;
    };
  }

  /** Whether pins are all the device's own. */
  boolean keepsPins() {
    return uses.values().stream()
        .flatMap(List::stream)
        .filter(use -> use.type() == ResourceType.PINS)
        .allMatch(use -> company.has(use.provider()));
  }
}
