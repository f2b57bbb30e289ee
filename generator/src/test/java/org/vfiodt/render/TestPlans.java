// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.vfiodt.kernel.Facts;
import org.vfiodt.plan.Abilities;
import org.vfiodt.plan.DriverPlan;
import org.vfiodt.plan.PatchPlan;
import org.vfiodt.plan.SeriesPlan;
import org.vfiodt.render.driver.DriverViews;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.syntax.SpecReader;

/** Plans as a spec would give them. */
final class TestPlans {
  /** Of a driver that has no more than it must. */
  static final Abilities ABILITIES = abilities("", "");

  private TestPlans() {}

  /**
   * What a spec asks for.
   *
   * @param driver further statements of its driver block
   * @param devices its device blocks
   */
  static Abilities abilities(String driver, String devices) {
    String spec =
        "driver vfio_dt { title \"A driver\"; version \"1\"; name \"vfio-dt\"; config VFIO_DT;"
            + (" match compatible \"vfio-dt\"; " + driver + " }\n" + devices)
            + "\nseries \"A series\" { version 1; patch skeleton; }";
    return Abilities.of(SpecReader.read(SourceFile.root("test.vfio", spec)).spec().orElseThrow());
  }

  static DriverPlan driver(Facts facts) {
    return driver(facts, "VFIO for device tree devices", "Jane Doe <jane@example.org>");
  }

  static DriverPlan driver(Facts facts, String title, String author) {
    return new DriverPlan(
        "vfio_dt",
        "VFIO_DT",
        "vfio-dt",
        title,
        "0.1",
        author,
        List.of("vfio-dt"),
        ABILITIES,
        facts);
  }

  /** Facts that know every name the driver asks for; those given hold. */
  static Facts facts(String... holding) {
    Set<String> known = new TreeSet<>(DriverViews.facts());
    known.addAll(List.of("vfio-type1-pci-only", "vfio-device-flags-platform"));
    known.addAll(List.of(holding));
    return new Facts(known, Set.of(holding));
  }

  static SeriesPlan series(String recipes, String... patches) {
    return new SeriesPlan(
        recipes, "A title", Optional.of("RFC"), 1, "A cover.", List.of(), plans(patches));
  }

  static List<PatchPlan> plans(String... patches) {
    return new ArrayList<>(
        Arrays.stream(patches)
            .map(patch -> new PatchPlan(patch, Optional.empty(), Optional.empty()))
            .toList());
  }
}
