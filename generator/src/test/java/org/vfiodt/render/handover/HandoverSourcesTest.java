// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Tools;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;

/** The overlays compile as dtc compiles them, and fit where they are meant to be applied. */
class HandoverSourcesTest {
  @TempDir private Path folder;

  static List<Arguments> overlays() {
    return HandoverFixture.all().stream()
        .flatMap(
            board ->
                Stream.of(Recipient.VFIO, Recipient.AVF)
                    .flatMap(recipient -> overlays(board, recipient)))
        .toList();
  }

  private static Stream<Arguments> overlays(HandoverFixture board, Recipient recipient) {
    return board.handover(recipient).value().map(Handover::files).orElse(List.of()).stream()
        .filter(file -> file.name().endsWith(".dtso"))
        .map(file -> Arguments.of(board, file.name(), file));
  }

  private static byte[] base(HandoverFixture board, HandoverFile overlay) {
    return overlay.name().equals("vfio-host.dtso")
        ? DtbWriter.write(board.tree())
        : Blobs.compile(Path.of("src/test/resources/handover/vm.dts"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("overlays")
  void compileAsWithDtcAndFit(HandoverFixture board, String name, HandoverFile overlay)
      throws IOException {
    byte[] ours = Blobs.compile(overlay);
    byte[] base = base(board, overlay);
    byte[] applied = Blobs.apply(base, ours);
    Tools.need("cpp", "dtc", "fdtoverlay");
    Path source = Files.write(folder.resolve(name), overlay.bytes());
    Optional<byte[]> theirs = Tools.dtc(source, folder, "-@");
    assertThat(theirs).as("dtc accepts %s", overlay.text()).isPresent();
    assertThat(ours).isEqualTo(theirs.get());
    assertThat(Tools.fdtoverlay(List.of(base, ours), folder)).contains(applied);
  }

  private static List<Device> guest(HandoverFile overlay) {
    byte[] vm = Blobs.compile(Path.of("src/test/resources/handover/vm.dts"));
    DeviceTree tree = DtbReader.read(Blobs.apply(vm, Blobs.compile(overlay))).get();
    return PlatformFinder.find(tree, LinuxRules.TODAY).devices();
  }

  @Test
  void giveAGuestWhatTheHostHas() {
    HandoverFixture board = HandoverFixture.named("phone");
    List<Device> guest = guest(board.file(Recipient.VFIO, "vfio-guest.dtso"));
    Device camera = Trees.device(guest, "camera@c006000");
    assertThat(camera.sysfsName()).contains("c006000.camera");
    assertThat(camera.regions()).extracting("size").containsExactly(0x1000L, 0x4000L);
    assertThat(camera.interrupts()).hasSize(1).allMatch(each -> each.direct());
    assertThat(camera.interrupts().get(0).line().hardware()).hasValue(112 + 1 + 32);
    Device dma = Trees.device(guest, "dma@c04e000");
    assertThat(dma.sysfsName()).contains("c04e000.dma");
    assertThat(dma.uses()).extracting("name").containsExactly(Optional.of("apb_pclk"));
    assertThat(guest.stream().filter(each -> each.node().path().startsWith("/assigned-devices/")))
        .hasSize(9)
        .allMatch(Device::created);
  }

  @Test
  void changeNothingOnTheHostButWhatTheySay() {
    HandoverFixture board = HandoverFixture.named("tablet");
    byte[] overlay = Blobs.compile(board.file(Recipient.VFIO, "vfio-host.dtso"));
    DeviceTree before = board.tree();
    DeviceTree after = DtbReader.read(Blobs.apply(DtbWriter.write(before), overlay)).get();
    assertThat(after.find("/dma@121a0000").map(Node::compatible)).contains(List.of("arm,pl330"));
    assertThat(after.find("/chosen").flatMap(node -> node.property("stdout-path")))
        .hasValueSatisfying(path -> assertThat(path.string()).contains(""));
    List<String> changed =
        before.nodes().stream()
            .filter(node -> !same(node, after.find(node.path()).orElseThrow()))
            .map(Node::path)
            .toList();
    assertThat(changed).containsExactly("/chosen", "/dma@121a0000");
  }

  private static boolean same(Node one, Node other) {
    return one.properties().size() == other.properties().size()
        && one.properties().stream()
            .allMatch(
                property ->
                    other
                        .property(property.name())
                        .filter(each -> java.util.Arrays.equals(each.bytes(), property.bytes()))
                        .isPresent());
  }

  @Test
  void areAppliedToTheHostAsThePlatformBusWantsIt() {
    HandoverFixture board = HandoverFixture.named("tablet-3.10");
    byte[] overlay = Blobs.compile(board.file(Recipient.VFIO, "vfio-host.dtso"));
    DeviceTree after = DtbReader.read(Blobs.apply(DtbWriter.write(board.tree()), overlay)).get();
    List<Device> devices = PlatformFinder.find(after, Trees.OLD).devices();
    assertThat(devices.stream().filter(each -> each.node().compatible().equals(List.of("vfio-dt"))))
        .extracting(Device::bus)
        .containsExactly(org.vfiodt.devices.Bus.PLATFORM, org.vfiodt.devices.Bus.PLATFORM);
  }
}
