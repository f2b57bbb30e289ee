// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.Trees;
import org.vfiodt.diag.Outcome;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.read.DriverSpecs;

/** The specs of single kinds of devices, held against nodes as their boards have them. */
class DeviceSpecsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("vfiodt.root")).resolve("arndale-config/specs/devices");

  /** What the boards' trees give these devices: sizes and counts, which are facts. */
  private static final List<Device> DEVICES =
      Trees.devices(
          "#address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;"
              + "gic: gic { interrupt-controller; #interrupt-cells = <2>; };"
              + "dma@e6700000 { compatible = \"renesas,dmac-r8a7795\"; reg = <0xe6700000 0x10000>; };"
              + "eth@e0700000 { compatible = \"amd,xgbe-seattle-v1a\"; reg = <0xe0700000 0x80000"
              + " 0xe0780000 0x80000 0xe1240800 0x400 0xe1250000 0x60 0xe12500f8 4>; };"
              + "usb@2184000 { compatible = \"fsl,imx6q-usb\"; reg = <0x2184000 0x200>;"
              + " fsl,usbphy = <&phy>; };"
              + "phy: usbphy@20c9000 { compatible = \"fsl,imx6q-usbphy\"; reg = <0x20c9000 0x1000>; };");

  static List<Path> specs() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".vfio")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void namesRegistersThatTheDeviceHas(Path file) throws IOException {
    Outcome<DriverSpec> spec =
        DriverSpecs.read(SourceFile.root(file.toString(), Files.readString(file)));
    assertThat(spec.diagnostics()).isEmpty();
    assertThat(spec.get().devices())
        .isNotEmpty()
        .allSatisfy(device -> assertThat(DEVICES).anySatisfy(each -> describes(device, each)));
    assertThat(RegisterChecker.check(spec.get(), DEVICES).diagnostics()).isEmpty();
  }

  private static void describes(DeviceSpec spec, Device device) {
    assertThat(device.node().compatible()).contains(spec.compatible().value());
  }
}
