// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.ReasonKind;
import org.vfiodt.devices.Trees;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Which devices may be handed over, and what is said of the others. */
class SelectionTest {
  private static final Platform BOARD =
      Trees.platform(
          """
          #address-cells = <1>; #size-cells = <1>; interrupt-parent = <&gic>;
          gic: interrupt-controller@1000 { compatible = "arm,gic-400"; reg = <0x1000 0x1000>;
            interrupt-controller; #interrupt-cells = <3>; };
          smmu: iommu@2000 { compatible = "arm,smmu-v3"; reg = <0x2000 0x1000>; #iommu-cells = <1>; };
          alone: crypto@3000 { compatible = "a"; reg = <0x3000 0x1000>; iommus = <&smmu 1>; };
          left: dma@4000 { compatible = "a"; reg = <0x4000 0x1000>; iommus = <&smmu 2>; };
          right: dma@5000 { compatible = "a"; reg = <0x5000 0x1000>; iommus = <&smmu 2>; };
          open: spi@6000 { compatible = "a"; reg = <0x6000 0x1000>; };
          off: spi@7000 { compatible = "a"; reg = <0x7000 0x1000>; iommus = <&smmu 3>;
            status = "disabled"; };
          line0: sd@8000 { compatible = "a"; reg = <0x8000 0x1000>; iommus = <&smmu 4>;
            interrupts = <0 9 4>; };
          line1: sd@9000 { compatible = "a"; reg = <0x9000 0x1000>; iommus = <&smmu 5>;
            interrupts = <0 9 4>; };
          bare: timer { compatible = "a"; };
          ppi: timer@a000 { compatible = "a"; reg = <0xa000 0x1000>; iommus = <&smmu 6>;
            interrupts = <1 9 4>; };
          x: same@b000 { compatible = "a"; reg = <0xb000 0x1000>; iommus = <&smmu 7>; };
          y: same@b000,1 { compatible = "a"; reg = <0xb000 0x1000>; iommus = <&smmu 8>; };
          notes: notes { };
          """);

  private static Outcome<Selection> select(boolean force, String... names) {
    return Selection.of(BOARD, Recipient.VFIO, List.of(names), force);
  }

  private static List<String> chosen(Outcome<Selection> outcome) {
    return outcome.get().devices().stream().map(DeviceName::of).toList();
  }

  private static Diagnostic only(Outcome<Selection> outcome) {
    assertThat(outcome.ok()).isFalse();
    assertThat(outcome.diagnostics()).hasSize(1);
    return outcome.diagnostics().get(0);
  }

  @Test
  void takesWhatNothingSpeaksAgainstWhenNobodyIsNamed() {
    Outcome<Selection> all = select(false);
    assertThat(chosen(all))
        .containsExactly("3000.crypto", "4000.dma", "5000.dma", "8000.sd", "9000.sd");
    assertThat(all.diagnostics()).isEmpty();
    assertThat(chosen(select(true))).isEqualTo(chosen(all));
  }

  @Test
  void leavesOutAGroupWithAMemberThatCannotGo() {
    Platform board =
        Trees.platform(
            """
            #address-cells = <1>; #size-cells = <1>;
            gic: gic@1000 { compatible = "arm,gic-400"; reg = <0x1000 0x1000>;
              interrupt-controller; #interrupt-cells = <3>; };
            smmu: iommu@2000 { compatible = "x"; reg = <0x2000 0x1000>; #iommu-cells = <1>; };
            a@3000 { compatible = "a"; reg = <0x3000 0x1000>; iommus = <&smmu 1>; };
            b@4000 { compatible = "b"; reg = <0x4000 0x1000>; iommus = <&smmu 1>;
              interrupt-parent = <&gic>; interrupts = <1 9 4>; };
            c@5000 { compatible = "b"; reg = <0x5000 0x1000>; iommus = <&smmu 2>; };
            """);
    assertThat(chosen(Selection.of(board, Recipient.VFIO, List.of(), false)))
        .containsExactly("5000.c");
  }

  @Test
  void knowsDevicesByNameInSysfsPathAndLabelOnce() {
    Outcome<Selection> named = select(false, "/crypto@3000", "left", "5000.dma", "right");
    assertThat(chosen(named)).containsExactly("3000.crypto", "4000.dma", "5000.dma");
    assertThat(named.diagnostics()).isEmpty();
  }

  @Test
  void suggestsWhatAnUnknownNameWasMeantToBe() {
    Diagnostic unknown = only(select(false, "3000.cripto"));
    assertThat(unknown.code()).isEqualTo(HandoverCode.DEVICE_UNKNOWN);
    assertThat(unknown.message()).isEqualTo("there is no device '3000.cripto'");
    assertThat(unknown.hint()).contains("did you mean '3000.crypto'?");
    assertThat(only(select(false, "nothing-like-it")).hint())
        .hasValueSatisfying(hint -> assertThat(hint).contains("vfio-dt devices"));
    Diagnostic node = only(select(false, "notes"));
    assertThat(node.message()).isEqualTo("/notes is no device");
    assertThat(node.at()).isPresent();
    assertThat(select(false, "a", "b").diagnostics()).hasSize(2);
  }

  @Test
  void asksWhichOfSeveralDevicesIsMeant() {
    Diagnostic ambiguous = only(select(true, "b000.same"));
    assertThat(ambiguous.code()).isEqualTo(HandoverCode.DEVICE_AMBIGUOUS);
    assertThat(ambiguous.hint()).contains("name one by its path: /same@b000, /same@b000,1");
  }

  @Test
  void refusesForEachReasonAtItsPlace() {
    Outcome<Selection> refused = select(false, "ppi", "open");
    assertThat(refused.ok()).isFalse();
    assertThat(refused.diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly(HandoverCode.NOT_ISOLATED, HandoverCode.NOT_ASSIGNABLE);
    Diagnostic open = refused.diagnostics().get(0);
    assertThat(open.message()).isEqualTo("6000.spi: no IOMMU is described for it [no-iommu]");
    assertThat(open.at().orElseThrow().line()).isEqualTo(10);
    assertThat(open.hint()).contains("--force hands it over all the same");
    assertThat(refused.diagnostics().get(1).at().orElseThrow().line()).isEqualTo(19);
  }

  @Test
  void wantsTheWholeGroup() {
    Diagnostic group = only(select(false, "left"));
    assertThat(group.code()).isEqualTo(HandoverCode.GROUP_INCOMPLETE);
    assertThat(group.hint()).contains("name them too: --device 5000.dma, or use --force");
    Diagnostic line = only(select(false, "line0"));
    assertThat(line.code()).isEqualTo(HandoverCode.GROUP_INCOMPLETE);
    assertThat(line.hint()).contains("name them too: --device 9000.sd, or use --force");
    assertThat(chosen(select(false, "line1", "line0"))).containsExactly("8000.sd", "9000.sd");
  }

  @Test
  void saysAndKeepsWhatIsForced() {
    Outcome<Selection> forced = select(true, "open", "left", "alone");
    assertThat(chosen(forced)).containsExactly("3000.crypto", "4000.dma", "6000.spi");
    assertThat(forced.diagnostics())
        .allSatisfy(each -> assertThat(each.code()).isEqualTo(HandoverCode.FORCED))
        .extracting(Diagnostic::message)
        .containsExactly(
            "forced: 4000.dma: its IOMMU does not tell it from /dma@5000 [stream-shared]",
            "forced: 6000.spi: no IOMMU is described for it [no-iommu]");
    assertThat(forced.get().forced())
        .extracting(refusal -> refusal.reason().kind())
        .containsExactly(ReasonKind.STREAM_SHARED, ReasonKind.NO_IOMMU);
    assertThat(forced.get().forced(forced.get().devices().get(2))).hasSize(1);
  }

  @Test
  void handsOverNothingWhereThereIsNothing() {
    Diagnostic off = only(select(true, "off"));
    assertThat(off.code()).isEqualTo(HandoverCode.NOTHING_TO_GIVE);
    assertThat(off.message())
        .isEqualTo("7000.spi is no device of the running kernel: there is nothing to hand over");
    assertThat(off.notes()).extracting("text").contains("status says that it is not available");
    assertThat(only(select(true, "bare")).message()).contains("neither registers nor interrupts");
    assertThat(select(false, "off").diagnostics())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.code()).isEqualTo(HandoverCode.NOT_ASSIGNABLE))
        .allSatisfy(each -> assertThat(each.hint()).isEmpty());
  }

  @Test
  void givesHypervisorsWhatTheHostWasToldToLeaveAlone() {
    for (Recipient recipient : Recipient.values()) {
      Outcome<Selection> off = Selection.of(BOARD, recipient, List.of("off"), true);
      assertThat(off.ok()).as(recipient.word()).isNotEqualTo(recipient.throughLinux());
      assertThat(Selection.of(BOARD, recipient, List.of("off"), false).ok()).isFalse();
      assertThat(Selection.of(BOARD, recipient, List.of("bare"), true).ok()).isFalse();
    }
    assertThat(Selection.of(BOARD, Recipient.XEN, List.of("off"), true).get().forced())
        .extracting(refusal -> refusal.reason().kind())
        .contains(ReasonKind.DISABLED);
  }

  @Test
  void saysThatNothingIsLeft() {
    Platform board = Trees.platform("#address-cells = <1>; a@1000 { compatible = \"a\"; };");
    Diagnostic nothing = only(Selection.of(board, Recipient.VFIO, List.of(), false));
    assertThat(nothing.code()).isEqualTo(HandoverCode.NOTHING_LEFT);
  }
}
