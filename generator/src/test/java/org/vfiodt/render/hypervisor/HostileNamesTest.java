// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.Device;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.handover.Choice;
import org.vfiodt.devices.handover.HandoverFile;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;
import org.vfiodt.dts.Tools;
import org.vfiodt.render.handover.HandoverFixture;
import org.vfiodt.render.jailhouse.JailhouseHandover;
import org.vfiodt.render.xen.XenHandover;
import org.vfiodt.render.xen.XenPlanner;

/** Names that a blob may hold stay names, whatever language they come to stand in. */
class HostileNamesTest {
  @TempDir private Path folder;

  /** A bus of this name, with a device of this name on it. */
  private static Selection selection(String bus, String device, String model) {
    NodeDraft gic =
        NodeDraft.of(
            "gic@5000000",
            Values.string("compatible", "arm,gic-v3"),
            Values.cells("reg", 0x5000000, 0x10000),
            Values.cells("#interrupt-cells", 3),
            Values.flag("interrupt-controller"),
            Values.cells("phandle", 1));
    NodeDraft iommu =
        NodeDraft.of(
            "iommu@5100000",
            Values.string("compatible", "arm,smmu-v3"),
            Values.cells("reg", 0x5100000, 0x20000),
            Values.cells("#iommu-cells", 1),
            Values.cells("phandle", 2));
    NodeDraft assigned =
        NodeDraft.of(
            device,
            Values.string("compatible", "example,device"),
            Values.cells("reg", 0x6000010, 0x1000),
            Values.cells("interrupts", 0, 5, 4),
            Values.cells("iommus", 2, 1));
    NodeDraft simple =
        NodeDraft.of(
                bus,
                Values.string("compatible", "simple-bus"),
                Values.cells("#address-cells", 1),
                Values.cells("#size-cells", 1),
                Values.flag("ranges"))
            .with(List.of(assigned));
    NodeDraft root =
        NodeDraft.of(
                "",
                Values.string("model", model),
                Values.cells("#address-cells", 1),
                Values.cells("#size-cells", 1),
                Values.cells("interrupt-parent", 1))
            .with(List.of(gic, iommu, simple));
    Platform platform = PlatformFinder.find(root.tree(false), LinuxRules.TODAY);
    List<Device> chosen =
        platform.devices().stream()
            .filter(each -> each.node().compatible().contains("example,device"))
            .toList();
    return new Selection(platform, chosen, List.of(), Choice.NAMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*/b",
        "/*",
        "a\"b",
        "a'b",
        "a\\",
        "\\x41\\101\\q",
        "a\nb",
        "a\rb\tc",
        "[=1+1]",
        "[#if x]",
        "${x}",
        "<#if>",
        "??/",
        "#define x",
        "];irqs=[1]",
        "\u00e9\u4e2d",
        "--",
        "\u0001\u007f"
      })
  void standInCommentsStringsAndPaths(String name) throws IOException {
    Selection selection = selection("bus" + name, "device@6000010", name);
    List<HandoverFile> xen =
        new XenHandover().emit(selection, HandoverFixture.RENDERER).get().files();
    assertThat(XlReadsTest.read(folder, xen.get(0)))
        .isEqualTo(XlLines.expected(XenPlanner.plan(selection).get().plan()));
    Tools.need("cpp", "dtc");
    for (HandoverFile file : xen.subList(1, xen.size())) {
      Path source = Files.write(folder.resolve(file.name()), file.bytes());
      assertThat(Tools.dtc(source, folder)).as(file.text()).isPresent();
    }
    HandoverFile cell =
        new JailhouseHandover().emit(selection, HandoverFixture.RENDERER).get().files().get(0);
    CellBuild.build(folder, cell, CellImage.CHOICE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b@6000010", "a b@6000010", "a;b@6000010", "a\nb@6000010"})
  void areRefusedWhereASourceCannotHaveThem(String name) throws IOException {
    Selection selection = selection("bus", name, "Example");
    assertThat(new XenHandover().emit(selection, HandoverFixture.RENDERER).diagnostics())
        .extracting(Diagnostic::code)
        .contains(DtsCode.UNWRITABLE_NAME);
    HandoverFile cell =
        new JailhouseHandover().emit(selection, HandoverFixture.RENDERER).get().files().get(0);
    CellBuild.build(folder, cell, CellImage.CHOICE);
  }
}
