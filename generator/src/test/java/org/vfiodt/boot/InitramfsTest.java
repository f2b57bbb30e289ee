// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.Test;

/** Read back with the archiver of another author. */
class InitramfsTest {
  private static final byte[] PROGRAM = "program".getBytes(StandardCharsets.UTF_8);

  @Test
  void holdsWhatAGuestNeeds() throws IOException {
    List<CpioArchiveEntry> entries =
        read(Initramfs.ofGuest(PROGRAM, Map.of("expect", InitramfsEntry.text("token x\n"))));

    assertThat(entries)
        .extracting(CpioArchiveEntry::getName)
        .containsExactly("dev", "dev/console", "dev/null", "expect", "init", "proc", "sys", "tmp");
    CpioArchiveEntry console = entries.get(1);
    assertThat(console.isCharacterDevice()).isTrue();
    assertThat(console.getRemoteDeviceMaj()).isEqualTo(5);
    assertThat(console.getRemoteDeviceMin()).isEqualTo(1);
    assertThat(entries.get(4).getMode()).isEqualTo(0100755);
    assertThat(entries.get(4).getSize()).isEqualTo(PROGRAM.length);
  }

  @Test
  void keepsContentsOfEveryLength() throws IOException {
    for (int length = 0; length < 9; length++) {
      byte[] content = "x".repeat(length).getBytes(StandardCharsets.UTF_8);
      byte[] archive =
          Initramfs.of(
                  Map.of(
                      "a/b/c", InitramfsEntry.file(content, 0600), "z", InitramfsEntry.link("a/b")))
              .bytes();
      try (CpioArchiveInputStream in =
          new CpioArchiveInputStream(new ByteArrayInputStream(archive))) {
        assertThat(in.getNextEntry().getName()).isEqualTo("a");
        assertThat(in.getNextEntry().isDirectory()).isTrue();
        in.getNextEntry();
        assertThat(in.readAllBytes()).isEqualTo(content);
        assertThat(in.getNextEntry().isSymbolicLink()).isTrue();
        assertThat(in.readAllBytes()).isEqualTo("a/b".getBytes(StandardCharsets.UTF_8));
        assertThat(in.getNextEntry()).isNull();
      }
    }
  }

  @Test
  void namesNoOwnerAndNoTime() throws IOException {
    List<CpioArchiveEntry> entries = read(Initramfs.ofGuest(PROGRAM, Map.of()));

    assertThat(entries).allMatch(entry -> entry.getTime() == 0);
    assertThat(entries).allMatch(entry -> entry.getUID() == 0 && entry.getGID() == 0);
    assertThat(entries).extracting(CpioArchiveEntry::getInode).doesNotHaveDuplicates();
  }

  @Test
  void givesTheSameBytesCompressed() throws IOException {
    Initramfs initramfs = Initramfs.ofGuest(PROGRAM, Map.of());

    assertThat(initramfs.compressed()).isEqualTo(initramfs.compressed());
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(initramfs.compressed()))) {
      assertThat(in.readAllBytes()).isEqualTo(initramfs.bytes());
    }
  }

  @Test
  void refusesPathsThatLeadOutside() {
    assertThatThrownBy(() -> Initramfs.of(Map.of("/init", InitramfsEntry.text(""))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<CpioArchiveEntry> read(Initramfs initramfs) throws IOException {
    List<CpioArchiveEntry> entries = new ArrayList<>();
    try (CpioArchiveInputStream in =
        new CpioArchiveInputStream(new ByteArrayInputStream(initramfs.bytes()))) {
      for (CpioArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
        entries.add(e);
      }
    }
    return entries;
  }
}
