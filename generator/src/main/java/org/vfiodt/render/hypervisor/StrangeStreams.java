// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Master;
import org.vfiodt.dts.Node;

/** Stream ids of devices that stay, for hypervisors that do not tell one SMMU from another. */
public final class StrangeStreams {
  /** Beyond it, a mask is taken to let every id through. */
  private static final long MOST_COMPARISONS = 10_000_000;

  private record Stream(Master master, Node owner) {}

  private final List<Stream> all = new ArrayList<>();
  private final List<Stream> masked = new ArrayList<>();
  private final Map<Long, List<Stream>> plain = new HashMap<>();
  private long comparisons;

  StrangeStreams(List<Device> staying, Predicate<Node> iommus) {
    for (Device device : staying) {
      for (Master master : device.masters()) {
        if (master.id().isPresent() && iommus.test(master.iommu())) {
          add(new Stream(master, device.node()));
        }
      }
    }
  }

  private void add(Stream stream) {
    all.add(stream);
    if (stream.master().mask() == 0) {
      plain.computeIfAbsent(stream.master().id().get(), key -> new ArrayList<>()).add(stream);
    } else {
      masked.add(stream);
    }
  }

  /** The owners of ids that a table with the id of a master takes for it. */
  public List<Node> like(Master master) {
    Set<Node> found = new LinkedHashSet<>();
    if (master.mask() == 0) {
      plain
          .getOrDefault(master.id().orElse(-1L), List.of())
          .forEach(each -> found.add(each.owner()));
    }
    for (Stream each : master.mask() == 0 ? masked : all) {
      if (++comparisons > MOST_COMPARISONS || isLike(master, each.master())) {
        found.add(each.owner());
      }
    }
    return List.copyOf(found);
  }

  private static boolean isLike(Master one, Master other) {
    return one.id().isPresent()
        && other.id().isPresent()
        && ((one.id().get() ^ other.id().get()) & ~(one.mask() | other.mask())) == 0;
  }
}
