// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.source.SourceFile;
import org.vfiodt.spec.DeviceSpec;
import org.vfiodt.spec.DriverSpec;
import org.vfiodt.spec.Feature;
import org.vfiodt.spec.KernelTarget;
import org.vfiodt.spec.PatchSpec;
import org.vfiodt.spec.RegisterUse;
import org.vfiodt.spec.ResetStep;
import org.vfiodt.spec.SpecPrinter;

class DriverSpecsTest {
  private static DriverSpec everything() {
    String text = SpecFixture.read(SpecFixture.FOLDER.resolve("clean/everything.vfio"));
    return SpecFixture.parse(text).value().orElseThrow();
  }

  @Test
  void namesEveryRegisterThatTheTreeMustHave() {
    List<RegisterUse> uses = everything().devices().get(0).registerUses();
    assertThat(uses)
        .extracting(RegisterUse::region, RegisterUse::index, RegisterUse::offset, RegisterUse::size)
        .containsExactly(
            tuple("regs", 0, 0x10L, 4L),
            tuple("regs", 0, 0x20L, 8L),
            tuple("regs", 0, 0xd04L, 4L),
            tuple("regs", 0, 0x100L, 4L),
            tuple("regs", 0, 0xfffffffcL, 4L));
    assertThat(uses).extracting(use -> use.at().text()).contains("0xd04", "0x10 size 0x4");
  }

  @Test
  void tellsTheNodeOfARegister() {
    String text =
        """
        driver d { title "t"; version "1"; bind dynamic; reset optional; }
        device "a" {
            node "phy" child "phy" { region 1 "regs"; }
            reset { write32 regs[8] 1; }
        }
        series "s" { patch skeleton; }
        """;
    DeviceSpec device = SpecFixture.parse(text).value().orElseThrow().devices().get(0);
    assertThat(device.registerUses())
        .extracting(RegisterUse::node, RegisterUse::index, RegisterUse::offset)
        .containsExactly(tuple("phy", 1, 8L));
  }

  @Test
  void readsTimesInTheirUnits() {
    ResetStep.Poll32 poll = (ResetStep.Poll32) everything().devices().get(0).steps().get(1);
    assertThat(poll.every().value()).isEqualTo(Duration.ofNanos(10_000));
    assertThat(poll.within().value()).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void leavesPatchesOutByKernel() {
    DriverSpec spec = everything();
    KernelTarget kernel = spec.series().kernels().get(4);
    assertThat(kernel.name().value()).isEqualTo("debian:6.1");
    assertThat(spec.series().patchesFor(kernel))
        .extracting(PatchSpec::feature)
        .extracting(feature -> feature.value())
        .doesNotContain(Feature.TYPE1, Feature.QUIRKS)
        .hasSize(spec.series().patches().size() - 2);
  }

  @Test
  void fillsInWhatTheDriverLeavesOpen() {
    String text = SpecFixture.read(SpecFixture.FOLDER.resolve("clean/smallest.vfio"));
    DriverSpec spec = SpecFixture.parse(text).value().orElseThrow();
    assertThat(spec.driver().platformName().value()).isEqualTo("vfio-dt");
    assertThat(spec.driver().config().value()).isEqualTo("VFIO_DT");
    assertThat(spec.driver().config().at()).isEqualTo(spec.driver().module().at());
    assertThat(spec.series().version().value()).isEqualTo(1);
  }

  @Test
  void putsTheCaretUnderTheFault() {
    String text = "driver d {\n\ttitel \"x\";\n}\n";
    assertThat(new DiagnosticPrinter(false).print(SpecFixture.parse(text).diagnostics()))
        .isEqualTo(
            """
            x.vfio:2:2: error: unknown word 'titel' [SPEC-002]
             2 | \ttitel "x";
               | \t^^^^^
              hint: did you mean 'title'?
            """);
  }

  @Test
  void roundTripsSeeEverySingleChange() {
    DriverSpec spec = everything();
    String printed = SpecPrinter.print(spec);
    List<String[]> changes =
        List.of(
            new String[] {"mask 0xf ", "mask 0x1f "},
            new String[] {"untyped edge", "untyped level"},
            new String[] {"every 10us", "every 11us"},
            new String[] {"        untyped edge;\n", ""},
            new String[] {"phandle \"phys\" 1", "phandle \"phys\" 2"},
            new String[] {"irq 3 untyped", "irq 5 untyped"},
            new String[] {"read-only;", ""});
    for (String[] change : changes) {
      String changed = printed.replace(change[0], change[1]);
      DriverSpec other =
          DriverSpecs.read(SourceFile.root(spec.fileName(), changed)).value().orElseThrow();
      assertThatThrownBy(() -> SpecFixture.assertSpec(other).isEqualTo(spec))
          .as(change[0])
          .isInstanceOf(AssertionError.class);
    }
  }
}
