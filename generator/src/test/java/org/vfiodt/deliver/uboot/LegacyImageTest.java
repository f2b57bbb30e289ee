// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.uboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.board.Delivery;
import org.vfiodt.deliver.Judges;

/** What U-Boot's own tools make of our images. */
class LegacyImageTest {
  private static final Delivery DELIVERY =
      new Delivery(
          0x42000000L,
          0x43000000L,
          0x43300000L,
          0x10000000L,
          List.of("console=ttySAC2,115200n8"),
          1,
          2048,
          65536,
          List.of());
  private static final BootNames NAMES = new BootNames("zImage", "guest-suite.dtb", "uInitrd");

  @TempDir private Path folder;

  @Test
  void wrapsAnInitramfs() throws Exception {
    byte[] initramfs = "an initramfs".getBytes(StandardCharsets.US_ASCII);
    Path image = folder.resolve("uInitrd");
    Files.write(image, LegacyImage.ramdisk("suite", initramfs));
    Path taken = folder.resolve("taken");

    assertThat(Judges.run(List.of("mkimage", "-l", image.toString())))
        .contains(
            "Image Name:   suite\n",
            "Created:      Thu Jan  1 00:00:00 1970\n",
            "Image Type:   ARM Linux RAMDisk Image (uncompressed)\n",
            "Data Size:    12 Bytes");
    Judges.run(
        List.of("dumpimage", "-T", "ramdisk", "-p", "0", "-o", taken.toString(), image.toString()));
    assertThat(Files.readAllBytes(taken)).isEqualTo(initramfs);
  }

  @Test
  void wrapsAScriptAsMkimageDoes() throws Exception {
    String text = BootScript.fromCard(DELIVERY, NAMES);
    Path source = Files.writeString(folder.resolve("boot.cmd"), text);
    Path theirs = folder.resolve("theirs");
    Judges.run(
        List.of(
            "mkimage",
            "-A",
            "arm",
            "-O",
            "linux",
            "-T",
            "script",
            "-C",
            "none",
            "-n",
            "boot",
            "-d",
            source.toString(),
            theirs.toString()));
    byte[] expected = Files.readAllBytes(theirs);
    byte[] ours = LegacyImage.script("boot", text);

    for (int at : List.of(4, 5, 6, 7, 8, 9, 10, 11)) {
      expected[at] = ours[at]; // the time and the checksum over it
    }
    assertThat(ours).isEqualTo(expected);
    Path image = folder.resolve("boot.scr");
    Files.write(image, ours);
    assertThat(Judges.run(List.of("mkimage", "-l", image.toString())))
        .contains("ARM Linux Script (uncompressed)");
  }

  @Test
  void bootsWithTheAddressesOfTheBoard() {
    assertThat(BootScript.fromCard(DELIVERY, NAMES).lines().toList())
        .endsWith(
            "setenv bootm_size 0x10000000",
            "setenv bootargs console=ttySAC2,115200n8",
            "fatload ${devtype} ${devnum}:${distro_bootpart} 0x42000000 ${prefix}zImage"
                + " && fatload ${devtype} ${devnum}:${distro_bootpart} 0x43000000"
                + " ${prefix}guest-suite.dtb"
                + " && fatload ${devtype} ${devnum}:${distro_bootpart} 0x43300000 ${prefix}uInitrd"
                + " && bootz 0x42000000 0x43300000 0x43000000");
    assertThat(BootScript.fromNetwork(DELIVERY, NAMES))
        .contains("tftpboot 0x42000000 zImage && tftpboot 0x43000000 guest-suite.dtb")
        .doesNotContain("fatload");
  }

  @Test
  void namesFilesFromTheTopOfACardAndBesideAServersFile() {
    assertThat(BootMenu.onCard(DELIVERY, NAMES))
        .contains("\tLINUX /zImage\n", "\tINITRD /uInitrd\n");
    assertThat(BootMenu.onNetwork(DELIVERY, NAMES))
        .contains("\tLINUX zImage\n", "\tFDT guest-suite.dtb\n");
  }
}
