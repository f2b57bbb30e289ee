// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.devices.LinuxRules;
import org.vfiodt.devices.Platform;
import org.vfiodt.devices.PlatformFinder;
import org.vfiodt.devices.handover.Handover;
import org.vfiodt.devices.handover.HandoverCode;
import org.vfiodt.devices.handover.Recipient;
import org.vfiodt.devices.handover.Selection;
import org.vfiodt.devices.handover.guest.NodeDraft;
import org.vfiodt.devices.handover.guest.Values;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Names that a blob may hold reach no script and no comment as anything but names. */
class HostileNamesTest {
  private static Selection selection(String device, String bus) {
    NodeDraft node =
        NodeDraft.of(
            device,
            Values.string("compatible", "example,device"),
            Values.cells("reg", 0x1000, 0x1000));
    NodeDraft simple =
        NodeDraft.of(
                bus,
                Values.string("compatible", "simple-bus"),
                Values.cells("#address-cells", 1),
                Values.cells("#size-cells", 1),
                Values.flag("ranges"))
            .with(List.of(node));
    NodeDraft root =
        NodeDraft.of("", Values.cells("#address-cells", 1), Values.cells("#size-cells", 1))
            .with(List.of(simple));
    Platform platform = PlatformFinder.find(root.tree(false), LinuxRules.TODAY);
    String path = "/" + bus + "/" + device;
    return Selection.of(platform, Recipient.VFIO, List.of(path), true).get();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a'b@1000",
        "a b@1000",
        "$(id)@1000",
        "a\nb@1000",
        "a;b@1000",
        "a*@1000",
        "\u00e9@1000",
        "a\\@1000",
        "a\"@1000",
        "`id`@1000"
      })
  void areRefusedInScriptsAndLists(String name) {
    Selection selection = selection(name, "bus");
    for (Recipient recipient : List.of(Recipient.VFIO, Recipient.AVF)) {
      Outcome<Handover> outcome = Handovers.render(recipient, selection, HandoverFixture.RENDERER);
      assertThat(outcome.ok()).isFalse();
      assertThat(outcome.diagnostics()).extracting(Diagnostic::code).contains(HandoverCode.NAME);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Recipient.class,
      names = {"VFIO", "AVF"})
  void standInCommentsOnTheirOwnLine(Recipient recipient) {
    Selection selection = selection("a@1000", "b\n*/ --> \u0001\\");
    Outcome<Handover> outcome = Handovers.render(recipient, selection, HandoverFixture.RENDERER);
    assertThat(outcome.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    assertThat(outcome.get().files())
        .allSatisfy(
            file ->
                assertThat(file.text())
                    .doesNotContain("*/ -->", "\u0001")
                    .matches("(?s)[\\t\\n -~]*"));
  }

  @Test
  void becomePlainText() {
    assertThat(CommentText.of("a*/b\n--c\u00e9\\")).isEqualTo("a* /b?- -c?/");
    assertThat(CommentText.of("x".repeat(1000))).hasSize(300);
  }
}
