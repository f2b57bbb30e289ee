// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check.semantics;

import static org.vfiodt.dts.check.semantics.Numbers.hex;
import static org.vfiodt.dts.check.semantics.Numbers.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.check.Check;
import org.vfiodt.dts.check.CheckTree;
import org.vfiodt.dts.check.Finding;
import org.vfiodt.dts.check.Report;
import org.vfiodt.dts.check.Rule;
import org.vfiodt.dts.check.TreeNode;

/**
 * Maps from the ids of devices behind a bus to those of an IOMMU or MSI controller: entries of four
 * cells, first id, phandle, first id there, number of ids (bindings pci-iommu and pci-msi;
 * of_map_id in drivers/of/base.c).
 */
final class IdMapChecks {
  private static final String IOMMU = "iommu-map";
  private static final String MSI = "msi-map";
  private static final int CELLS = 4;
  private static final int ENTRY = 4 * CELLS;
  private static final long MOST_IDS = 1L << 32;

  static final List<Check> CHECKS =
      List.of(
          Check.warning(
              "iommu_map",
              "An 'iommu-map' is malformed, names no IOMMU, or maps an id twice.",
              (tree, report) -> maps(tree, IOMMU, "#iommu-cells", true, report)),
          Check.warning(
              "iommu_map_mask",
              "An 'iommu-map-mask' is malformed or hides ids of the map.",
              (tree, report) -> masks(tree, IOMMU, report)),
          Check.warning(
              "msi_map",
              "An 'msi-map' is malformed, names no MSI controller, or maps an id twice.",
              (tree, report) -> maps(tree, MSI, "msi-controller", false, report)),
          Check.warning(
              "msi_map_mask",
              "An 'msi-map-mask' is malformed or hides ids of the map.",
              (tree, report) -> masks(tree, MSI, report)));

  private IdMapChecks() {}

  /** Ids from a first to a last one, and the entry that maps them. */
  private record Ids(long first, long last, int offset) {}

  private static void maps(
      CheckTree tree, String name, String provider, boolean cells, Report report) {
    Rule.property(
            name,
            (node, map, told) -> {
              if (wellFormed(node, map, told)) {
                targets(tree, node, map, provider, cells, told);
                overlaps(node, map, windows(node, map, told), told);
              }
            })
        .look(tree, report);
  }

  private static boolean wellFormed(TreeNode node, Property map, Report report) {
    if (map.length() > 0 && map.length() % ENTRY == 0) {
      return true;
    }
    String text =
        String.format(
            Locale.ROOT,
            "'%s' has %d bytes, which is no number of entries of four cells each",
            map.name(),
            map.length());
    report.add(
        Finding.of(node, map, text)
            .hint("an entry is: first id, phandle, first id there, number of ids"));
    return false;
  }

  private static void targets(
      CheckTree tree, TreeNode node, Property map, String provider, boolean cells, Report report) {
    for (int at = 0; at < map.length(); at += ENTRY) {
      long phandle = map.unsigned(at + 4, 4);
      Optional<TreeNode> target = tree.byPhandle(phandle);
      if (target.isEmpty()) {
        if (phandle != 0 && phandle != 0xffffffffL) {
          report.add(PhandleLists.missing(node, map, at + 4));
        }
      } else if (!target.get().has(provider)) {
        String text =
            String.format(
                Locale.ROOT,
                "'%s' leads to %s, which has no '%s'",
                map.name(),
                target.get(),
                provider);
        report.add(
            Finding.of(node, map, at + 4, text)
                .note(target.get().node().place(), "the node it leads to")
                .hint(cells ? "only an IOMMU takes ids" : "only an MSI controller takes ids"));
      }
    }
  }

  /** Entries without ids are left out: boot loaders fill them in. */
  private static List<Ids> windows(TreeNode node, Property map, Report report) {
    List<Ids> windows = new ArrayList<>();
    for (int at = 0; at < map.length(); at += ENTRY) {
      long first = map.unsigned(at, 4);
      long length = map.unsigned(at + 12, 4);
      if (first + length > MOST_IDS) {
        String text =
            String.format(
                Locale.ROOT,
                "an entry of '%s' runs past the last id: %s ids from %s",
                map.name(),
                hex(length),
                hex(first));
        report.add(Finding.of(node, map, at + 12, text));
      } else if (length > 0) {
        windows.add(new Ids(first, first + length - 1, at));
      }
    }
    return windows;
  }

  private static void overlaps(TreeNode node, Property map, List<Ids> windows, Report report) {
    List<Ids> sorted = new ArrayList<>(windows);
    sorted.sort(Comparator.comparingLong(Ids::first).thenComparingInt(Ids::offset));
    Ids furthest = null;
    for (Ids window : sorted) {
      if (furthest != null && window.first() <= furthest.last()) {
        boolean later = window.offset() > furthest.offset();
        Ids shadowed = later ? window : furthest;
        Ids first = later ? furthest : window;
        String text =
            String.format(
                Locale.ROOT,
                "'%s' maps the ids %s twice; the first entry counts",
                map.name(),
                range(window.first(), Math.min(window.last(), furthest.last())));
        report.add(
            Finding.of(node, map, shadowed.offset(), text)
                .note(map.placeOf(first.offset()), "also mapped here"));
      }
      if (furthest == null || window.last() > furthest.last()) {
        furthest = window;
      }
    }
  }

  private static void masks(CheckTree tree, String mapName, Report report) {
    Rule.property(
            mapName + "-mask",
            (node, mask, told) -> {
              if (mask.cell().isEmpty()) {
                String text = String.format(Locale.ROOT, "'%s' must be one cell", mask.name());
                told.add(Finding.of(node, mask, text));
                return;
              }
              Optional<Property> map = node.property(mapName);
              if (map.isEmpty()) {
                String text =
                    String.format(
                        Locale.ROOT, "'%s' without '%s' does nothing", mask.name(), mapName);
                told.add(Finding.of(node, mask, text));
              } else if (map.get().length() % ENTRY == 0) {
                hidden(node, map.get(), mask, told);
              }
            })
        .look(tree, report);
  }

  private static void hidden(TreeNode node, Property map, Property mask, Report report) {
    long bits = mask.cell(0);
    for (int at = 0; at < map.length(); at += ENTRY) {
      long first = map.unsigned(at, 4);
      if ((first & ~bits) != 0) {
        String text =
            String.format(
                Locale.ROOT,
                "'%s' starts an entry at id %s, which has bits that the mask %s removes",
                map.name(),
                hex(first),
                hex(bits));
        report.add(
            Finding.of(node, map, at, text)
                .note(mask.placeOf(0), "the mask")
                .hint("ids are masked before they are looked up, so this entry is never found"));
      }
    }
  }
}
