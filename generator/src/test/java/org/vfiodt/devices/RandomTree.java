// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;

/** Trees of nodes that say much about devices, most of it wrong. */
public final class RandomTree {
  private static final List<String> COMPATIBLE =
      List.of(
          "simple-bus",
          "simple-bus",
          "simple-mfd",
          "arm,amba-bus",
          "arm,primecell",
          "isa",
          "syscon",
          "arm,gic-400",
          "arm,smmu-v3",
          "arm,smmu-v2",
          "samsung,exynos4210-combiner",
          "fixed-clock",
          "regulator-fixed",
          "operating-points-v2",
          "ramoops",
          "acme,device");
  private static final List<String> NAMES =
      List.of(
          "soc",
          "bus",
          "pcie",
          "isa",
          "firmware",
          "chosen",
          "aliases",
          "timer",
          "device",
          "a",
          "b");
  private static final List<String> COUNTS =
      List.of(
          "#address-cells",
          "#size-cells",
          "#interrupt-cells",
          "#clock-cells",
          "#reset-cells",
          "#dma-cells",
          "#gpio-cells",
          "#iommu-cells",
          "#stream-id-cells",
          "#power-domain-cells",
          "#phy-cells");
  private static final List<String> LISTS =
      List.of(
          "reg",
          "reg",
          "reg",
          "assigned-addresses",
          "ranges",
          "ranges",
          "dma-ranges",
          "interrupts",
          "interrupts",
          "interrupts-extended",
          "interrupt-map",
          "interrupt-map-mask",
          "interrupt-parent",
          "msi-parent",
          "iommus",
          "iommu",
          "iommu-map",
          "iommu-map-mask",
          "mmu-masters",
          "clocks",
          "resets",
          "dmas",
          "power-domains",
          "pinctrl-0",
          "vdd-supply",
          "reset-gpios",
          "phys",
          "memory-region",
          "syscon",
          "acme,syscon",
          "mask");
  private static final List<String> FLAGS =
      List.of("interrupt-controller", "gpio-controller", "ranges", "gpio-hog");
  private static final List<String> STRINGS =
      List.of(
          "status", "device_type", "reg-names", "interrupt-names", "stdout-path", "clock-names");
  private static final List<String> WORDS =
      List.of("okay", "ok", "disabled", "", "pci", "isa", "one", "/soc", "a:115200", "/");

  private final Random random;
  private final int nodes;

  public RandomTree(long seed) {
    this.random = new Random(seed);
    this.nodes = 2 + random.nextInt(40);
  }

  public DeviceTree tree() {
    return new DeviceTree(node("/", "", nodes, 0), List.of(), 0);
  }

  private Node node(String path, String name, int budget, int depth) {
    List<Node> children = new ArrayList<>();
    int left = budget - 1;
    while (left > 0 && depth < 8 && (depth == 0 || random.nextInt(4) > 0)) {
      int share = 1 + random.nextInt(left);
      String child = pick(NAMES) + (random.nextBoolean() ? "@" + random.nextInt(4) : "");
      children.add(node(Node.childPath(path, child), child, share, depth + 1));
      left -= share;
    }
    return new Node(path, name, List.of(), List.of(), properties(), children, List.of());
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    properties.add(cells("phandle", 1 + random.nextInt(nodes)));
    if (random.nextInt(4) > 0) {
      properties.add(text("compatible", pick(COMPATIBLE), pick(COMPATIBLE)));
    }
    if (random.nextInt(4) == 0) {
      properties.add(cells("#interrupt-cells", 1));
      properties.add(
          Property.of(random.nextInt(3) == 0 ? "x" : "interrupt-controller", new byte[0]));
    }
    some(COUNTS, 3).forEach(name -> properties.add(cells(name, count())));
    some(FLAGS, 1).forEach(name -> properties.add(Property.of(name, new byte[0])));
    some(LISTS, 6).forEach(name -> properties.add(list(name)));
    some(STRINGS, 1).forEach(name -> properties.add(text(name, pick(WORDS))));
    return properties;
  }

  /** Mostly what makes sense, so that something comes of the rest. */
  private int count() {
    int[] all = {0, 1, 1, 1, 2, 2, 3, 3, 4, 5, 17, -1};
    return all[random.nextInt(all.length)];
  }

  private Property list(String name) {
    if (random.nextInt(20) == 0) {
      byte[] odd = new byte[random.nextInt(9)];
      random.nextBytes(odd);
      return Property.of(name, odd);
    }
    int[] cells = new int[random.nextInt(14)];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cell();
    }
    return cells(name, cells);
  }

  private int cell() {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(2);
      case 1, 2, 3 -> 1 + random.nextInt(nodes);
      case 4 -> random.nextInt(16) << 12;
      case 5 -> 0x1000;
      case 6 -> -1;
      default -> random.nextInt();
    };
  }

  private List<String> some(List<String> all, int most) {
    List<String> chosen = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String name = pick(all);
      if (!chosen.contains(name)) {
        chosen.add(name);
      }
    }
    return chosen;
  }

  private String pick(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Property cells(String name, int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
    for (int value : values) {
      bytes.putInt(value);
    }
    return Property.of(name, bytes.array());
  }

  private static Property text(String name, String... words) {
    return Property.of(name, (String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8));
  }
}
