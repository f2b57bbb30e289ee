// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is wrong: every message names the thing, the place and the way out. */
@Tag("pipeline")
class BadInputTest {
  private static final String KBUILD =
      "0001-kbuild-write-a-number-sign-into-saved-commands-as-a-.patch";

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @AfterEach
  void nothingIsHalfWritten() {
    Leftovers.none(folder);
  }

  @Test
  void reportsSeveralSyntaxErrorsOfADeviceTreeWithTheirIncludes() {
    Path top = folder.resolve("top.dts");
    Path part = folder.resolve("part.dtsi");
    Folder.write(top, "/dts-v1/;\n#include \"part.dtsi\"\n/ { c = <1>; d = ; };\n");
    Folder.write(part, "/ {\n\ta = <0x>;\n\tb = <1>\n};\n");
    Path blob = folder.resolve("top.dtb");
    Said said = world.run("dts", "compile", top.toString(), "-o", blob.toString()).endsWith(1);
    said.says(part + ":2:", part + ":3:", "included from " + top + ":2", top + ":3:", "^", "[DTS-");
    assertThat(said.err().lines().filter(line -> line.contains("error: "))).hasSizeGreaterThan(2);
    assertThat(said.out()).isEmpty();
    assertThat(blob).doesNotExist();
  }

  @Test
  void reportsSeveralErrorsOfASpec() {
    Folder.edit(world.spec(), "config  VFIO_DT", "config  vfio-dt");
    Folder.edit(world.spec(), "dma     type1", "dma     type9");
    Folder.edit(world.spec(), "patch info ", "patch inof ");
    Said said = world.run("spec", "check", world.spec().toString()).endsWith(1);
    said.says(place("  vfio-dt"), place("type9"), place("inof"), "^", "hint: ");
    world.job("build").endsWith(1).says(place("type9"));
    assertThat(world.runs()).doesNotExist();
    assertThat(world.cache()).doesNotExist();
  }

  @Test
  void saysWhichSpecIsNotThere() {
    world.run("spec", "check", "no.vfio").endsWith(1).says("no.vfio", "hint: ", "[RUN-001]");
  }

  @Test
  void refusesADirectoryThatIsNoKernel() {
    Folder.write(folder.resolve("empty/file"), "");
    world
        .job("test", folder.resolve("empty").toString(), Map.of())
        .endsWith(1)
        .says(folder.resolve("empty") + " is no kernel tree", "hint: ", "[KERN-003]");
  }

  @Test
  void refusesAKernelThatIsNotThere() {
    world
        .job("test", folder.resolve("nowhere").toString(), Map.of())
        .endsWith(1)
        .says(folder.resolve("nowhere") + "", "[KERN-002]");
  }

  @Test
  void refusesWordsThatNameNoKernel() {
    world
        .job("test", "debian:bookworm", Map.of())
        .endsWith(2)
        .says("'bookworm' is no kernel series", "hint: ", "[KERN-001]");
  }

  @Test
  void refusesAKernelWithoutVfio() {
    Folder.delete(world.kernel().resolve("drivers/vfio"));
    world
        .job("test")
        .endsWith(1)
        .says("Linux 3.10.1-fake without drivers/vfio", "hint: ", "[KERN-004]");
  }

  @Test
  void saysWhereAnAnchorIsMissing() {
    Path kconfig = world.kernel().resolve("drivers/vfio/Kconfig");
    Folder.edit(
        kconfig, "source \"drivers/vfio/pci/Kconfig\"", "source \"drivers/vfio/pcie/Kconfig\"");
    Path mails = folder.resolve("mails");
    world
        .generate(mails)
        .endsWith(1)
        .says("drivers/vfio/Kconfig", "drivers/vfio/pci/Kconfig", "skeleton", "[EDIT-");
    assertThat(mails).doesNotExist();
  }

  @Test
  void showsEveryPlaceThatAnAnchorFits() {
    Path kconfig = world.kernel().resolve("drivers/vfio/Kconfig");
    Folder.write(kconfig, Folder.read(kconfig) + "source \"drivers/vfio/pci/Kconfig\"\n");
    Path mails = folder.resolve("mails");
    world
        .generate(mails)
        .endsWith(1)
        .says("drivers/vfio/Kconfig:11", "drivers/vfio/Kconfig:12", "[EDIT-");
    assertThat(mails).doesNotExist();
  }

  @Test
  void keepsTheMailsOfAnEarlierRunWhenThisOneFails() {
    Path mails = folder.resolve("mails");
    world.generate(mails).endsWith(0);
    Map<String, String> before = Folder.texts(mails);
    Folder.delete(world.kernel().resolve("drivers/vfio/Makefile"));
    world.generate(mails).endsWith(1).says("drivers/vfio/Makefile");
    assertThat(Folder.texts(mails)).isEqualTo(before);
  }

  @Test
  void reportsTheFirstErrorOfTheCompilerAtItsLine() {
    Folder.write(world.kernel().resolve("init/bad.c"), "int a;\n#error no such thing\n");
    Said said = world.job("test").endsWith(1);
    said.says("init/bad.c:2:2: error: ", "#error no such thing", "build.log", "[KBUILD-006]");
    said.prints("FAIL  build", "FAIL  build: ");
    Path log =
        Path.of(said.err().replaceAll("(?s).*the whole log is (\\S+), this is line.*", "$1"));
    assertThat(log).content().contains("init/bad.c");
  }

  @Test
  void namesAnOptionThatDidNotSurvive() {
    Folder.write(
        world.data().resolve("arndale-config/kconfig/fake.config"),
        "CONFIG_MODULES=y\nCONFIG_PRINTK=y\nCONFIG_VFIO=y\nCONFIG_VFIO_BROKEN=y\n");
    world.job("build").endsWith(1).says("VFIO_BROKEN", "NOT_THERE", "[KBUILD-003]");
  }

  @Test
  void refusesAKernelWithoutTheBoardsDeviceTree() {
    Folder.delete(world.kernel().resolve("arch/arm/boot/dts/fake-board.dts"));
    world.job("test").endsWith(1).says("fake", "fake-board.dts", "hint: ", "[RUN-003]");
  }

  @Test
  void reportsAFaultInTheBoardsDeviceTree() {
    Folder.edit(
        world.kernel().resolve("arch/arm/boot/dts/fake-soc.dtsi"),
        "reg = <0x10000000",
        "reg = <0x1z");
    world
        .job("test")
        .endsWith(1)
        .says("arch/arm/boot/dts/fake-soc.dtsi:9:", "included from", "[DTS-");
  }

  @Test
  void saysThatTheBoardLacksTheDeviceToAssign() {
    Folder.edit(world.kernel().resolve("arch/arm/boot/dts/fake-soc.dtsi"), "copier@8", "other@8");
    world.job("test").endsWith(1).says("no-such-device@0 or copier@800000", "hint: ", "[PLAN-003]");
  }

  @Test
  void suggestsTheBoardThatWasMeant() {
    world
        .run(
            "test",
            world.spec().toString(),
            "--kernel",
            "x",
            "--board",
            "arndal",
            "--runs",
            world.runs().toString())
        .endsWith(2)
        .says("there is no board 'arndal'", "arndale");
  }

  @Test
  void namesAReportThatIsNotThere() {
    world.run("report", folder.toString()).endsWith(1).says(folder.toString(), "hint: ");
    world.run("report", folder.toString(), "--format", "jsn").endsWith(2).says("jsn", "json");
    Folder.write(folder.resolve("report.json"), "{\"verdict\": 7");
    world.run("report", folder.toString()).endsWith(1).says("report.json", "[REPORT-");
  }

  @Test
  void saysWhichMailsAreMissing() {
    withMails("gcc-compat=" + folder.resolve("none.mbox"))
        .endsWith(1)
        .says(folder.resolve("none.mbox").toString(), "hint: ", "[RUN-001]");
  }

  @Test
  void refusesMailsThatDoNotFitTheKernel() {
    Path mails = folder.resolve("mails");
    world.generate(mails).endsWith(0);
    Path mail = mails.resolve("prerequisites/1-gcc-compat").resolve(KBUILD);
    Folder.edit(
        world.kernel().resolve("scripts/Kbuild.include"),
        "make-cmd = $(call",
        "make-cmd := $(call");
    withMails("gcc-compat=" + mail).endsWith(1).says(mail + ":", "Kbuild.include", "[SERIES-");
    Path text = Folder.write(folder.resolve("text"), "Dear all,\nno patch here.\n");
    withMails("gcc-compat=" + text).endsWith(1).says(text.toString(), "[SERIES-");
  }

  private Said withMails(String prerequisite) {
    return world.run(
        "generate",
        world.spec().toString(),
        "--kernel",
        world.kernel().toString(),
        "--prerequisite",
        prerequisite,
        "-o",
        folder.resolve("out").toString());
  }

  @Test
  void refusesAFolderWithoutData() {
    Folder.delete(world.data().resolve("kernel-patches"));
    world.run("kernel", "list").endsWith(2).says(world.data() + " is no checkout");
  }

  /** Where a text of the spec stands, as messages say it. */
  private String place(String text) {
    String before = Folder.read(world.spec()).split(text, 2)[0];
    return "rfc.vfio:" + before.lines().count() + ":";
  }
}
