// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Fault;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.ProcessRunner;

class KernelBuildTest {
  private static final String OPTIONS = "CONFIG_PRINTK=y\nCONFIG_MODULES=y\nCONFIG_VFIO=m\n";

  @TempDir private Path folder;
  private FakeKernel kernel;

  @BeforeEach
  void copyKernel() throws IOException {
    kernel = FakeKernel.in(folder);
  }

  @Test
  void buildsImageDeviceTreeAndModules() throws IOException {
    BuildResult result = kernel.build(Map.of(), OPTIONS).get();

    assertThat(result.image()).contains(kernel.objects().resolve("arch/arm/boot/zImage"));
    assertThat(result.deviceTree())
        .contains(kernel.objects().resolve("arch/arm/boot/dts/fake-board.dtb"));
    assertThat(result.modules()).containsExactly(kernel.objects().resolve("drivers/vfio/vfio.ko"));
    assertThat(result.image().get()).isRegularFile();
    assertThat(result.deviceTree().get()).isRegularFile();
    assertThat(Files.readString(result.configuration())).contains("CONFIG_VFIO=m");
    assertThat(result.messages()).isEmpty();
    assertThat(result.reused()).isFalse();
  }

  @Test
  void buildsNoModulesWhenNoneAreAskedFor() {
    assertThat(kernel.build(Map.of(), "CONFIG_PRINTK=y\nCONFIG_VFIO=y\n").get().modules())
        .isEmpty();
  }

  @Test
  void headsTheLogWithTheCommandThatRepeatsIt() throws IOException {
    BuildResult result = kernel.build(Map.of(), OPTIONS).get();

    assertThat(Files.readAllLines(result.log()).get(0))
        .contains("make -C " + kernel.tree())
        .contains("O=" + kernel.objects())
        .contains("'KBUILD_BUILD_TIMESTAMP=Thu Jan  1 00:00:00 UTC 1970'")
        .contains("KBUILD_BUILD_USER=vfio-dt")
        .endsWith("zImage fake-board.dtb modules");
  }

  @Test
  void namesAnOptionThatDidNotSurviveAndWhatItDependsOn() {
    Outcome<BuildResult> outcome = kernel.build(Map.of(), "CONFIG_VFIO_BROKEN=y\n");

    assertThat(outcome.ok()).isFalse();
    Diagnostic lost = outcome.diagnostics().get(0);
    assertThat(lost.code()).isEqualTo(KbuildCode.OPTION_LOST);
    assertThat(lost.at().get().place()).isEqualTo("test.config:1:1");
    assertThat(lost.message()).contains("CONFIG_VFIO_BROKEN").contains("'y'").contains("'n'");
    assertThat(lost.hint()).contains("it depends on NOT_THERE");
    assertThat(lost.notes().get(0).at().get().place()).isEqualTo("drivers/vfio/Kconfig:7:1");
  }

  @Test
  void saysThatAKernelHasNoSuchOption() {
    Outcome<BuildResult> outcome = kernel.build(Map.of(), "CONFIG_INVENTED=y\n");

    assertThat(outcome.diagnostics().get(0).hint()).contains("this kernel has no such option");
  }

  @Test
  void letsALaterFragmentWin() throws IOException {
    BuildResult result =
        kernel
            .build(Map.of(), OPTIONS, "# CONFIG_VFIO is not set\n# CONFIG_MODULES is not set\n")
            .get();

    assertThat(Files.readString(result.configuration())).contains("# CONFIG_VFIO is not set");
  }

  @Test
  void refusesALineThatIsNoOption() {
    Outcome<BuildResult> outcome = kernel.build(Map.of(), "CONFIG_PRINTK=y\nPRINTK=y\n");

    assertThat(outcome.diagnostics()).hasSize(1);
    assertThat(outcome.diagnostics().get(0).code()).isEqualTo(KbuildCode.FRAGMENT_SYNTAX);
    assertThat(outcome.diagnostics().get(0).at().get().line()).isEqualTo(2);
  }

  @Test
  void reportsACompilerErrorAtItsLine() throws IOException {
    kernel.write("drivers/vfio/dt.c", "int one;\n#error no such register\n");

    Outcome<BuildResult> outcome = kernel.build(Map.of(), OPTIONS);

    assertThat(outcome.diagnostics()).hasSize(1);
    Diagnostic error = outcome.diagnostics().get(0);
    assertThat(error.code()).isEqualTo(KbuildCode.TOOL_MESSAGE);
    assertThat(error.at().get().place()).isEqualTo("drivers/vfio/dt.c:2:2");
    assertThat(error.message()).isEqualTo("#error no such register");
    assertThat(error.notes().get(0).text()).contains("build.log");
    assertThat(error.code().fault()).isEqualTo(Fault.INPUT);
  }

  @Test
  void buildsAgainAfterTheErrorIsMended() throws IOException {
    kernel.write("drivers/vfio/dt.c", "#error broken\n");
    assertThat(kernel.build(Map.of(), OPTIONS).ok()).isFalse();
    kernel.write("drivers/vfio/dt.c", "int mended;\n");

    assertThat(kernel.build(Map.of(), OPTIONS).ok()).isTrue();
  }

  @Test
  void keepsAWarningUntilItsFileIsMadeAgain() throws IOException {
    kernel.write("drivers/vfio/dt.c", "#warning half done\n");
    assertThat(kernel.build(Map.of(), OPTIONS).get().messages())
        .extracting(BuildMessage::place)
        .containsExactly("drivers/vfio/dt.c:1:2");

    assertThat(kernel.build(Map.of(), OPTIONS).get().messages()).hasSize(1);

    Files.delete(kernel.objects().resolve("drivers/vfio/dt.o"));
    kernel.write("drivers/vfio/dt.c", "int done;\n");
    assertThat(kernel.build(Map.of(), OPTIONS).get().messages()).isEmpty();
  }

  @Test
  void asksNothingAgainWhenTheInputsAreTheSame() throws IOException {
    KernelBuild build = new KernelBuild(new ProcessRunner());
    assertThat(
            build.build(kernel.request(Map.of(), "v1", OPTIONS), BuildProgress.NONE).get().reused())
        .isFalse();

    List<String> made = new ArrayList<>();
    BuildResult again =
        build.build(kernel.request(Map.of(), "v1", OPTIONS), (n, what) -> made.add(what)).get();
    assertThat(again.reused()).isTrue();
    assertThat(again.image().get()).isRegularFile();
    assertThat(again.modules()).hasSize(1);
    assertThat(made).isEmpty();

    assertThat(
            build.build(kernel.request(Map.of(), "v2", OPTIONS), BuildProgress.NONE).get().reused())
        .isFalse();
    Files.writeString(again.image().get(), "somebody else's");
    assertThat(
            build.build(kernel.request(Map.of(), "v2", OPTIONS), BuildProgress.NONE).get().reused())
        .isFalse();
  }

  @Test
  void leavesAConfigurationThatDidNotChangeUntouched() throws IOException {
    Path config = kernel.build(Map.of(), OPTIONS).get().configuration();
    var before = Files.getLastModifiedTime(config);
    kernel.write(
        "drivers/vfio/Kconfig",
        Files.readString(kernel.tree().resolve("drivers/vfio/Kconfig")) + "# a comment\n");

    kernel.build(Map.of(), OPTIONS).get();

    assertThat(Files.getLastModifiedTime(config)).isEqualTo(before);
  }

  @Test
  void seesAnOptionThatAPatchAdds() throws IOException {
    kernel.build(Map.of(), OPTIONS).get();
    kernel.write(
        "drivers/vfio/Kconfig",
        Files.readString(kernel.tree().resolve("drivers/vfio/Kconfig"))
            + "\nconfig VFIO_DT\n\ttristate \"Device tree\"\n\tdepends on VFIO\n");

    BuildResult result = kernel.build(Map.of(), OPTIONS, "CONFIG_VFIO_DT=y\n").get();

    assertThat(Files.readString(result.configuration())).contains("CONFIG_VFIO_DT=y");
  }

  @Test
  void tellsHowItGetsOn() {
    List<String> made = new ArrayList<>();
    new KernelBuild(new ProcessRunner())
        .build(
            kernel.request(Map.of(), "", OPTIONS), (count, what) -> made.add(count + " " + what));

    assertThat(made).anyMatch(text -> text.endsWith(" drivers/vfio/vfio.o"));
    assertThat(made.get(0)).startsWith("1 ");
  }

  @Test
  void tellsTheFailuresOfEachStepApart() {
    assertThat(codes(Map.of("FAIL", "configure"))).containsExactly(KbuildCode.TOOL_MESSAGE);
    assertThat(codes(Map.of("FAIL", "zImage"))).containsExactly(KbuildCode.TOOL_MESSAGE);
    assertThat(codes(Map.of("FAIL", "link"))).containsExactly(KbuildCode.TOOL_MESSAGE);
    assertThat(codes(Map.of("FAIL", "dtb"))).first().isEqualTo(KbuildCode.TOOL_MESSAGE);
    assertThat(codes(Map.of("FAIL", "tool"))).containsExactly(KbuildCode.NO_TOOL);
    assertThat(codes(Map.of("FAIL", "room"))).containsExactly(KbuildCode.NO_ROOM);
    assertThat(codes(Map.of("FAIL", "silent"))).containsExactly(KbuildCode.MAKE_FAILED);
  }

  @Test
  void namesTheProgramThatTheBuildLacks() {
    Diagnostic lacking = kernel.build(Map.of("FAIL", "tool"), OPTIONS).diagnostics().get(0);

    assertThat(lacking.message()).contains("'bc'");
    assertThat(lacking.hint().get()).contains("doctor --install");
    assertThat(lacking.code().fault()).isEqualTo(Fault.ENVIRONMENT);
  }

  @Test
  void refusesATreeThatWasBuiltIn() throws IOException {
    kernel.write(".config", "");

    assertThat(codes(Map.of())).containsExactly(KbuildCode.NOT_CLEAN);
  }

  @Test
  void refusesAFolderThatIsNoKernel() throws IOException {
    Files.delete(kernel.tree().resolve("Kconfig"));

    assertThat(codes(Map.of())).containsExactly(KbuildCode.NO_TREE);
  }

  @Test
  void refusesATreeWithoutTheBoardsDeviceTree() throws IOException {
    Files.delete(kernel.tree().resolve("arch/arm/boot/dts/fake-board.dts"));

    assertThat(codes(Map.of())).containsExactly(KbuildCode.NO_DEVICE_TREE);
  }

  @Test
  void findsTheDeviceTreeInAVendorsFolder() throws IOException {
    Path dts = kernel.tree().resolve("arch/arm/boot/dts");
    Files.createDirectories(dts.resolve("samsung"));
    Files.move(dts.resolve("fake-board.dts"), dts.resolve("samsung/fake-board.dts"));

    assertThat(Products.deviceTreeTarget(kernel.request(Map.of(), "", OPTIONS)))
        .contains("samsung/fake-board.dtb");
  }

  @Test
  void looksHarderOnlyWhenAsked() {
    KernelBuild build = new KernelBuild(new ProcessRunner());
    BuildRequest request = kernel.request(Map.of(), "", OPTIONS);
    build.build(request, BuildProgress.NONE).get();

    List<BuildMessage> warnings =
        build.check(request, "drivers/vfio", EnumSet.of(SourceCheck.EXTRA_WARNINGS)).get();
    assertThat(warnings).extracting(BuildMessage::option).containsExactly("-Wmissing-prototypes");

    List<BuildMessage> both =
        build.check(request, "drivers/vfio", EnumSet.allOf(SourceCheck.class)).get();
    assertThat(both)
        .extracting(BuildMessage::tool)
        .containsExactly(BuildTool.COMPILER, BuildTool.SPARSE);
    assertThat(build.check(request, "drivers/vfio", EnumSet.noneOf(SourceCheck.class)).get())
        .isEmpty();
  }

  @Test
  void buildsOneAfterTheOtherInOneFolder() {
    CompletableFuture<Outcome<BuildResult>> other =
        CompletableFuture.supplyAsync(() -> kernel.build(Map.of(), OPTIONS));
    Outcome<BuildResult> here = kernel.build(Map.of(), OPTIONS);

    assertThat(here.ok()).isTrue();
    assertThat(other.join().ok()).isTrue();
  }

  @Test
  void endsTheWaitForAnotherBuildWhenInterrupted() throws Exception {
    BuildRequest request = kernel.request(Map.of(), "", OPTIONS);
    ObjectsFolder objects = new ObjectsFolder(kernel.objects());
    objects.create();
    try (ObjectsLock held = ObjectsLock.take(objects.note("lock"))) {
      CompletableFuture<Outcome<BuildResult>> outcome = new CompletableFuture<>();
      Thread waiting =
          new Thread(
              () ->
                  outcome.complete(
                      new KernelBuild(new ProcessRunner()).build(request, BuildProgress.NONE)));
      waiting.start();
      waiting.interrupt();

      assertThat(outcome.get().diagnostics())
          .extracting(diagnostic -> diagnostic.code().id())
          .containsAnyOf("KBUILD-016", "EXEC-005");
      assertThat(held).isNotNull();
    }
  }

  private List<KbuildCode> codes(Map<String, String> switches) {
    return kernel.build(switches, OPTIONS).diagnostics().stream()
        .map(diagnostic -> (KbuildCode) diagnostic.code())
        .toList();
  }
}
