// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vfiodt.devices.ResourceType;
import org.vfiodt.devices.ResourceUse;
import org.vfiodt.devices.tree.PhandleEntry;
import org.vfiodt.devices.tree.PhandleList;
import org.vfiodt.devices.tree.TreeIndex;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.source.Span;

/** Everything that a node says it needs of others. */
public final class ResourceFinder {
  /** Properties of blobs that are taken for references to system registers. */
  private static final Pattern SYSTEM_REGISTERS =
      Pattern.compile(".*(syscon|sysreg|regmap|grf|-gpr|scfg|pmureg).*");

  private final TreeIndex tree;
  private final PhandleList phandles;

  public ResourceFinder(TreeIndex tree, PhandleList phandles) {
    this.tree = tree;
    this.phandles = phandles;
  }

  /** What a property of this name is a list of; empty when it names no providers. */
  public static Optional<ResourceType> type(String property) {
    return Binding.of(property).map(Binding::type);
  }

  /** The property with names for the entries of a list. */
  public static Optional<String> namesProperty(String list) {
    return Binding.of(list).flatMap(Binding::namesProperty);
  }

  /** In the order of the properties. */
  public List<ResourceUse> uses(Node node) {
    List<ResourceUse> uses = new ArrayList<>();
    for (Property property : node.properties()) {
      if (property.length() < 4 || property.name().startsWith("#")) {
        continue;
      }
      Optional<Binding> binding =
          Binding.of(property.name())
              .filter(each -> each.type() != ResourceType.GPIO || isGpioList(node));
      if (binding.isPresent()) {
        named(node, property, binding.get(), uses);
      } else {
        systemRegisters(node, property).ifPresent(uses::add);
      }
    }
    return uses;
  }

  /** A GPIO controller sets up pins of its own in nodes whose gpios have no phandle. */
  private static boolean isGpioList(Node node) {
    return node.property("gpio-hog").isEmpty();
  }

  private void named(Node node, Property property, Binding binding, List<ResourceUse> uses) {
    List<String> names =
        binding
            .namesProperty()
            .flatMap(node::property)
            .flatMap(Property::strings)
            .orElse(List.of());
    for (PhandleEntry entry :
        phandles.entries(node, property, binding.cellsName(), binding.otherwise())) {
      if (entry.node().isPresent()) {
        uses.add(
            new ResourceUse(
                binding.type(),
                node,
                property.name(),
                entry.index(),
                name(binding.type(), property, names, entry.index()),
                entry.node().get(),
                entry.arguments(),
                entry.at()));
      }
    }
  }

  private static Optional<String> name(
      ResourceType type, Property property, List<String> names, int index) {
    if (index < names.size()) {
      return Optional.of(names.get(index)).filter(name -> !name.isEmpty());
    }
    int dash = property.name().lastIndexOf('-');
    boolean inFront =
        property.name().endsWith("-supply")
            || property.name().endsWith("-gpios")
            || property.name().endsWith("-gpio");
    if (inFront) {
      return Optional.of(property.name().substring(0, dash));
    }
    return type == ResourceType.SERVICE ? Optional.of(property.name()) : Optional.empty();
  }

  /** A property of any name whose first cell is the phandle of a syscon. */
  private Optional<ResourceUse> systemRegisters(Node node, Property property) {
    if (!isReference(property)) {
      return Optional.empty();
    }
    Optional<Span> at = property.placeOf(0);
    return tree.byPhandle(property.cell(0))
        .filter(
            named ->
                named != node
                    && (named.compatible().contains("syscon") || property.name().equals("syscon")))
        .map(
            named ->
                new ResourceUse(
                    ResourceType.SYSCON,
                    node,
                    property.name(),
                    0,
                    Optional.of(property.name()),
                    named,
                    List.of(),
                    at));
  }

  /** Source shows what is a phandle; in a blob the name has to tell. */
  private static boolean isReference(Property property) {
    switch (property.name()) {
      case "phandle", "linux,phandle", "interrupt-parent", "iommus", "interrupts-extended" -> {
        return false;
      }
      default -> {
        return property.definedAt().isEmpty()
            ? property.length() % 4 == 0 && SYSTEM_REGISTERS.matcher(property.name()).matches()
            : property.markers().stream().anyMatch(ResourceFinder::isFirstPhandle);
      }
    }
  }

  private static boolean isFirstPhandle(Marker marker) {
    return marker.offset() == 0 && marker.type() == MarkerType.PHANDLE;
  }
}
