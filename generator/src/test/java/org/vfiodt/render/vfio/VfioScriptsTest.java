// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.Trees;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.dts.Tools;
import org.vfiodt.render.handover.HandoverFixture;
import org.vfiodt.render.vfio.FakeSysfs.Ran;

/** The scripts move devices on a fake /sys as they say, in several shells. */
class VfioScriptsTest {
  private static final String BOARD =
      """
      #address-cells = <1>; #size-cells = <1>;
      mmu: iommu@1000 { compatible = "arm,smmu-v3"; reg = <0x1000 0x1000>; #iommu-cells = <1>;
        dma-coherent; };
      a@2000 { compatible = "a"; reg = <0x2000 0x1000>; iommus = <&mmu 1>; dma-coherent; };
      b@3000 { compatible = "b"; reg = <0x3000 0x1000>; iommus = <&mmu 2>; dma-coherent; };
      dma@4000 { compatible = "arm,pl330", "arm,primecell"; reg = <0x4000 0x1000>;
        iommus = <&mmu 3>; dma-coherent; };
      open@5000 { compatible = "c"; reg = <0x5000 0x1000>; };
      """;

  @TempDir private Path folder;
  private FakeSysfs sys;

  @BeforeEach
  void makeDevices() throws IOException {
    sys = new FakeSysfs(folder);
    sys.device("platform", "2000.a", "host");
    sys.device("platform", "3000.b", "other");
    sys.device("amba", "4000.dma", "host");
    sys.device("platform", "9000.stranger", "host");
    sys.group(7, "2000.a");
    sys.group(8, "3000.b");
    sys.group(9, "amba/4000.dma");
  }

  private static List<HandoverFile> scripts(Platform platform, String... names) {
    Selection selection = Selection.of(platform, Recipient.VFIO, List.of(names), true).get();
    return Scripts.of(selection, HandoverFixture.RENDERER).get();
  }

  private static List<HandoverFile> scripts(String... names) {
    return scripts(Trees.platform(BOARD), names);
  }

  private Ran bind(String... names) throws IOException, InterruptedException {
    return sys.run(scripts(names).get(0), "sh");
  }

  private Ran unbind(String... names) throws IOException, InterruptedException {
    return sys.run(scripts(names).get(1), "sh");
  }

  /** Each device as {@code NAME: DRIVER, OVERRIDE}. */
  private String state(String... names) {
    return Arrays.stream(names).map(this::state).collect(Collectors.joining("\n"));
  }

  private String state(String name) {
    String bus = name.endsWith(".dma") ? "amba" : "platform";
    try {
      return name + ": " + sys.driverOf(bus, name) + ", " + sys.override(bus, name);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void isUntouched() {
    assertThat(state("2000.a", "3000.b", "4000.dma", "9000.stranger"))
        .isEqualTo("2000.a: host, \n3000.b: other, \n4000.dma: host, \n9000.stranger: host, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "busybox sh", "bash"})
  void bindAndGiveBackAsOftenAsOneLikes(String shell) throws IOException, InterruptedException {
    String[] words = shell.split(" ");
    Tools.need(words[0]);
    List<HandoverFile> scripts = scripts("2000.a", "3000.b", "4000.dma");
    for (int i = 0; i < 2; i++) {
      Ran ran = sys.run(scripts.get(0), words);
      assertThat(ran.said())
          .isEqualTo(
              "2000.a: vfio-platform, IOMMU group 7\n"
                  + "3000.b: vfio-platform, IOMMU group 8\n"
                  + "4000.dma: vfio-amba, IOMMU group 9\n");
      assertThat(ran.status()).isZero();
    }
    assertThat(state("2000.a", "4000.dma"))
        .isEqualTo("2000.a: vfio-platform, vfio-platform\n4000.dma: vfio-amba, vfio-amba");
    for (int i = 0; i < 2; i++) {
      Ran ran = sys.run(scripts.get(1), words);
      assertThat(ran.said()).isEqualTo("2000.a: host\n3000.b: other\n4000.dma: host\n");
      assertThat(ran.status()).isZero();
      isUntouched();
    }
  }

  @Test
  void giveBackWhatNobodyElseTakes() throws IOException, InterruptedException {
    sys.device("platform", "6000.lone", "");
    sys.group(10, "6000.lone");
    Platform board =
        Trees.platform(
            BOARD + "lone@6000 { compatible = \"d\"; reg = <0x6000 0x1000>; iommus = <&mmu 4>; };");
    List<HandoverFile> scripts = scripts(board, "6000.lone");
    assertThat(sys.run(scripts.get(0), "sh").status()).isZero();
    assertThat(sys.run(scripts.get(1), "sh").said()).isEqualTo("6000.lone: no driver\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sh", "dash", "busybox sh", "bash"})
  void undoWhatWasDoneWhenVfioRefusesADevice(String shell)
      throws IOException, InterruptedException {
    String[] words = shell.split(" ");
    Tools.need(words[0]);
    sys.refuse("platform", "3000.b", "vfio-platform");
    Ran ran = sys.run(scripts("2000.a", "3000.b", "4000.dma").get(0), words);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.said())
        .isEqualTo(
            "vfio-bind.sh: vfio-platform does not take 3000.b: dmesg says why;"
                + " without a reset driver it wants reset_required=0\n");
    isUntouched();
  }

  @Test
  void undoWhatWasDoneWhenAWriteFails() throws IOException, InterruptedException {
    Files.createFile(sys.driver("platform", "sticky").resolve("stuck"));
    sys.device("platform", "7000.glue", "sticky");
    sys.group(11, "7000.glue");
    Platform board =
        Trees.platform(
            BOARD + "glue@7000 { compatible = \"d\"; reg = <0x7000 0x1000>; iommus = <&mmu 4>; };");
    Ran ran = sys.run(scripts(board, "2000.a", "7000.glue").get(0), "sh");
    assertThat(ran.status()).isEqualTo(1);
    isUntouched();
    assertThat(state("7000.glue")).isEqualTo("7000.glue: sticky, ");
  }

  @Test
  void leaveDevicesAloneThatVfioHadBefore() throws IOException, InterruptedException {
    assertThat(bind("2000.a").status()).isZero();
    sys.refuse("platform", "3000.b", "vfio-platform");
    assertThat(bind("2000.a", "3000.b").status()).isEqualTo(1);
    assertThat(state("2000.a", "3000.b"))
        .isEqualTo("2000.a: vfio-platform, vfio-platform\n3000.b: other, ");
  }

  @Test
  void refuseAGroupThatSomebodyElseDrives() throws IOException, InterruptedException {
    Path group = sys.device("platform", "2000.a").resolve("iommu_group/devices/9000.stranger");
    Files.createSymbolicLink(group, sys.device("platform", "9000.stranger"));
    Ran ran = bind("3000.b", "2000.a");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.said())
        .isEqualTo(
            "vfio-bind.sh: 2000.a is in one IOMMU group with 9000.stranger, which host drives\n");
    isUntouched();
    Files.delete(sys.device("platform", "9000.stranger").resolve("driver"));
    assertThat(bind("3000.b", "2000.a").status()).isZero();
  }

  @Test
  void wantAnIommuGroup() throws IOException, InterruptedException {
    Files.delete(sys.device("platform", "2000.a").resolve("iommu_group"));
    Ran ran = bind("2000.a");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.said()).contains("2000.a has no IOMMU group");
    isUntouched();
  }

  @Test
  void goWithoutAnIommuOnlyWhereTheKernelWasTold() throws IOException, InterruptedException {
    sys.device("platform", "5000.open", "host");
    Ran refused = bind("5000.open");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.said()).contains("nothing keeps the DMA of 5000.open in; 'echo Y >");
    sys.parameter("vfio", "enable_unsafe_noiommu_mode", "N");
    assertThat(bind("5000.open").status()).isEqualTo(1);
    sys.parameter("vfio", "enable_unsafe_noiommu_mode", "Y");
    Ran ran = bind("5000.open");
    assertThat(ran.status()).isZero();
    assertThat(ran.said())
        .contains("WARNING: nothing keeps the DMA of 5000.open in", "IOMMU group none");
    Files.delete(sys.device("platform", "2000.a").resolve("iommu_group"));
    assertThat(bind("5000.open", "2000.a").said()).contains("2000.a has no IOMMU group");
  }

  @Test
  void nameWhatTheKernelLacks() throws IOException, InterruptedException {
    sys.withoutOverride("amba", "4000.dma");
    assertThat(bind("4000.dma").said())
        .isEqualTo(
            "vfio-bind.sh: the kernel does not let the driver of 4000.dma be chosen:"
                + " apply vfio-host.dtso\n");
    sys.withoutDriver("platform", "vfio-platform");
    Ran ran = bind("2000.a");
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.said()).contains("try 'modprobe vfio-platform'");
    assertThat(bind("/open@5000").said()).contains("the kernel has no device 5000.open");
    assertThat(unbind("/open@5000").status()).isEqualTo(1);
  }

  @Test
  void useTheGeneratedDriverWhereNobodyChoosesDrivers() throws IOException, InterruptedException {
    Platform old = PlatformFinder.find(Trees.tree(BOARD), Trees.OLD);
    List<HandoverFile> scripts = scripts(old, "2000.a", "3000.b");
    assertThat(sys.run(scripts.get(0), "sh").said()).contains("no driver vfio-dt");
    sys.driver("platform", "vfio-dt");
    Ran unnamed = sys.run(scripts.get(0), "sh");
    assertThat(unnamed.status()).isEqualTo(1);
    assertThat(unnamed.said()).contains("its node must name it, apply vfio-host.dtso");
    isUntouched();
    Files.writeString(sys.device("platform", "2000.a").resolve("own"), "vfio-dt");
    Files.writeString(sys.device("platform", "3000.b").resolve("own"), "vfio-dt");
    for (int i = 0; i < 2; i++) {
      assertThat(sys.run(scripts.get(0), "sh").said())
          .isEqualTo("2000.a: vfio-dt, IOMMU group 7\n3000.b: vfio-dt, IOMMU group 8\n");
    }
    for (int i = 0; i < 2; i++) {
      assertThat(sys.run(scripts.get(1), "sh").said())
          .isEqualTo("2000.a: no driver\n3000.b: no driver\n");
    }
    List<HandoverFile> amba = scripts(old, "/dma@4000");
    assertThat(sys.run(amba.get(0), "sh").said()).contains("4000.dma is on the amba bus");
  }

  @Test
  void pleaseShellcheck() throws IOException, InterruptedException {
    Tools.need("shellcheck");
    Platform today = Trees.platform(BOARD);
    Platform old = PlatformFinder.find(today.tree(), Trees.OLD);
    for (Platform board : List.of(today, old)) {
      for (String name : List.of("2000.a", "5000.open")) {
        for (HandoverFile script : scripts(board, name)) {
          Path file = Files.write(folder.resolve(script.name()), script.bytes());
          Process process =
              new ProcessBuilder("shellcheck", "-s", "sh", file.toString())
                  .redirectErrorStream(true)
                  .redirectOutput(folder.resolve("said").toFile())
                  .start();
          assertThat(process.waitFor()).as(Files.readString(folder.resolve("said"))).isZero();
        }
      }
    }
  }
}
