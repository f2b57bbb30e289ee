// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.render.View;

/** The views that recipes can ask for by name, made for a driver with some of its features. */
public final class DriverViews {
  private static final Map<String, Feature> FEATURES =
      new TreeMap<>(
          Map.ofEntries(
              entry("skeleton", new Skeleton()),
              entry("amba", new Amba()),
              entry("info", new Info()),
              entry("regions", new RegionAccess()),
              entry("mmap", new RegionMapping()),
              entry("quirks", new RegionQuirks()),
              entry("nodes", new Nodes()),
              entry("noiommu", new NoIommu()),
              entry("irqs", new InterruptSignals()),
              entry("automask", new InterruptAutomask()),
              entry("reset", new Reset()),
              entry("reset-registers", new ResetRegisters()),
              entry("reset-controller", new ResetController()),
              entry("clocks", new Clocks()),
              entry("power-domains", new PowerDomains())));

  private static final Map<String, BiFunction<DriverPlan, List<String>, View>> VIEWS =
      new TreeMap<>(
          Map.of(
              "DriverSource",
              DriverViews::source,
              "KconfigEntry",
              (plan, features) -> KconfigEntry.of(plan),
              "Documentation",
              Documentation::of,
              "DriverMaintainers",
              (plan, features) -> MaintainersEntry.driver(plan),
              "BindingMaintainers",
              (plan, features) -> MaintainersEntry.binding(plan),
              "BindingSchema",
              (plan, features) -> BindingSchema.of(plan)));

  private DriverViews() {}

  /** Every fact that the views ask for. */
  public static List<String> facts() {
    return Stream.concat(VfioApi.FACTS.stream(), IrqApi.FACTS.stream()).toList();
  }

  /** Names of all views, sorted. */
  public static List<String> names() {
    return List.copyOf(VIEWS.keySet());
  }

  /**
   * A view by its name.
   *
   * @param features in the order of the series; those without a part in the driver do no harm
   */
  public static Optional<View> named(String name, DriverPlan plan, List<String> features) {
    return Optional.ofNullable(VIEWS.get(name)).map(view -> view.apply(plan, features));
  }

  private static View source(DriverPlan plan, List<String> features) {
    DriverParts parts = new DriverParts(plan, features);
    for (String name : features) {
      Optional.ofNullable(FEATURES.get(name)).ifPresent(feature -> feature.addTo(parts));
    }
    return parts.source();
  }
}
