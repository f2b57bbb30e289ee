// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Region;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.dts.CachingFileReader;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.DtsCompiler;
import org.vfiodt.dts.DtsRequest;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.Tools;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.render.handover.HandoverFixture;
import org.vfiodt.render.xen.XenGuest;
import org.vfiodt.render.xen.XenPlanner;

/** The trees for guests of Xen keep the rules of libxl and of Xen, and dtc compiles them. */
class GuestTreesTest {
  private static final long GIC = 65000;
  private static final long IOMMU = 65001;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"server", "streams", "combiner", "free"})
  void keepTheRulesOfTheToolstack(String board) throws IOException {
    Map<String, DeviceTree> trees = trees(board);
    DeviceTree tree = trees.get("xen-guest.dts");
    assertThat(tree.root().children()).extracting(Node::name).contains("gic", "passthrough");
    Node bus = tree.find("/passthrough").orElseThrow();
    assertThat(bus.compatible()).containsExactly("simple-bus");
    assertThat(bus.property("ranges")).isPresent();
    assertThat(bus.property("#address-cells").flatMap(Property::cell)).contains(2L);
    assertThat(bus.property("#size-cells").flatMap(Property::cell)).contains(2L);
    assertThat(bus.property("interrupt-parent").flatMap(Property::cell)).contains(GIC);
    assertThat(below(bus))
        .allSatisfy(
            node ->
                assertThat(node.phandle())
                    .isNotIn(java.util.Optional.of(GIC), java.util.Optional.of(IOMMU)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "streams", "combiner", "free"})
  void haveRegistersWhereTheGuestHasThem(String board) throws IOException {
    Considered<XenGuest> plan =
        XenPlanner.plan(HandoverFixture.named(board).selection(Recipient.XEN).get()).get();
    List<Node> nodes =
        trees(board).get("xen-guest.dts").find("/passthrough").orElseThrow().children().stream()
            .filter(node -> !node.compatible().contains("fixed-clock"))
            .toList();
    assertThat(nodes).hasSameSizeAs(plan.devices());
    for (int i = 0; i < nodes.size(); i++) {
      Device device = plan.devices().get(i).device();
      List<Long> cells = new ArrayList<>();
      for (Region region : device.regions()) {
        long address = plan.plan().address(region);
        cells.addAll(List.of(address >>> 32, address & 0xffffffffL));
        cells.addAll(List.of(region.size() >>> 32, region.size() & 0xffffffffL));
      }
      assertThat(nodes.get(i).property("reg").flatMap(Property::cells)).contains(cells);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "streams", "combiner", "free"})
  void tellXenTheirPagesAndPaths(String board) throws IOException {
    DeviceTree tree = trees(board).get("xen-guest-dom0less.dts");
    Considered<XenGuest> plan =
        XenPlanner.plan(HandoverFixture.named(board).selection(Recipient.XEN).get()).get();
    assertThat(below(tree.root()))
        .allSatisfy(node -> assertThat(node.phandle().orElse(1L)).isLessThan(GIC));
    Map<String, Node> told =
        below(tree.root()).stream()
            .filter(node -> node.property("xen,path").isPresent())
            .collect(
                Collectors.toMap(
                    node -> node.property("xen,path").flatMap(Property::string).orElseThrow(),
                    Function.identity()));
    for (WholeDevice whole : plan.devices()) {
      assertThat(told).containsKey(whole.device().node().path());
    }
    told.values()
        .forEach(
            node ->
                assertThat(node.property("xen,reg").flatMap(Property::cells).orElseThrow())
                    .satisfies(cells -> assertThat(cells.size() % 6).isZero())
                    .satisfies(
                        cells -> {
                          for (int i = 1; i < cells.size(); i += 2) {
                            assertThat(cells.get(i) % 4096).isZero();
                          }
                        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"server", "streams", "combiner", "free"})
  void hideEveryDeviceFromTheHost(String board) throws IOException {
    Tools.need("dtc", "fdtoverlay");
    Map<String, byte[]> blobs = blobs(board);
    DeviceTree host = HandoverFixture.named(board).platform().tree();
    byte[] both =
        Tools.fdtoverlay(List.of(DtbWriter.write(host), blobs.get("xen-host.dtso")), folder)
            .orElseThrow();
    DeviceTree hidden = DtbReader.read("host", both).get();
    XenPlanner.plan(HandoverFixture.named(board).selection(Recipient.XEN).get())
        .get()
        .devices()
        .forEach(
            whole ->
                whole
                    .parts()
                    .forEach(
                        part ->
                            assertThat(hidden.find(part.node().path()).orElseThrow())
                                .matches(node -> node.property("xen,passthrough").isPresent())));
  }

  private Map<String, DeviceTree> trees(String board) throws IOException {
    return blobs(board).entrySet().stream()
        .filter(each -> !each.getKey().endsWith("dtso"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> DtbReader.read(each.getKey(), each.getValue()).get()));
  }

  /** What both compilers make of the sources. */
  private Map<String, byte[]> blobs(String board) throws IOException {
    Map<String, byte[]> blobs = new java.util.TreeMap<>();
    for (HandoverFile file : HandoverFixture.named(board).handover(Recipient.XEN).get().files()) {
      if (file.name().contains(".dts")) {
        Path source = Files.write(folder.resolve(file.name()), file.bytes());
        CachingFileReader reader = new CachingFileReader();
        byte[] ours =
            DtbWriter.write(
                DtsCompiler.compile(DtsRequest.of(reader.text(source).orElseThrow(), reader))
                    .get());
        Tools.need("cpp", "dtc");
        assertThat(Tools.dtc(source, folder)).as("dtc compiles " + file.name()).isPresent();
        assertThat(ours).isEqualTo(Tools.dtc(source, folder).orElseThrow());
        blobs.put(file.name(), ours);
      }
    }
    return blobs;
  }

  private static List<Node> below(Node node) {
    List<Node> all = new ArrayList<>(List.of(node));
    node.children().forEach(child -> all.addAll(below(child)));
    return all;
  }
}
