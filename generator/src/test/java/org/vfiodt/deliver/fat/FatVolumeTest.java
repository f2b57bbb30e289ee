// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.deliver.Judges;

class FatVolumeTest {
  private static final int SECTORS = 65536;

  @TempDir private Path folder;

  @Test
  void isReadByOthersAsItWasWritten() throws Exception {
    Map<String, byte[]> files = files();
    Path image = write(SECTORS, files);

    Judges.run(List.of("fsck.fat", "-n", "-v", image.toString()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path copy = folder.resolve("copy");
      Judges.run(
          List.of("mcopy", "-n", "-o", "-i", image.toString(), "::" + file.getKey(), "" + copy));
      assertThat(Files.readAllBytes(copy)).as(file.getKey()).isEqualTo(file.getValue());
    }
    assertThat(Judges.run(List.of("mdir", "-/", "-b", "-i", image.toString(), "::")).lines())
        .containsExactlyInAnyOrderElementsOf(listed());
    assertThat(Judges.run(List.of("file", image.toString())))
        .contains("FAT (16 bit)", "label: \"CARD       \"", "sectors 65536");
  }

  @Test
  void isFoundWholeInEverySize() throws Exception {
    for (int sectors : List.of(1 << 14, 33_333, (1 << 16) - 1, 1 << 18, 1 << 21)) {
      Path image = write(sectors, files());
      assertThat(Judges.run(List.of("fsck.fat", "-n", "-v", image.toString())))
          .as("%d sectors", sectors)
          .contains("2 FATs, 16 bit entries");
    }
  }

  @Test
  void holdsAsMuchAsFits() throws Exception {
    FatGeometry geometry = FatGeometry.of(1 << 14);
    int room = geometry.clusters() * geometry.clusterSize();

    Path image = write(1 << 14, Map.of("all", new byte[room]));
    Judges.run(List.of("fsck.fat", "-n", image.toString()));
    assertThat(FatVolume.of(1 << 14, 0, "CARD", Map.of("all", new byte[room + 1]))).isEmpty();
  }

  @Test
  void refusesMoreFilesThanTheRootFolderLists() {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      files.put("file-" + i, new byte[0]);
    }
    assertThat(FatVolume.of(SECTORS, 0, "CARD", files)).isEmpty();
  }

  @Test
  void refusesNamesThatFatWouldChangeOrConfuse() {
    for (Map<String, byte[]> files :
        List.of(
            Map.of("../x", new byte[0]),
            Map.of("/x", new byte[0]),
            Map.of("a//b", new byte[0]),
            Map.of("x.", new byte[0]),
            Map.of("a b", new byte[0]),
            Map.of("Case", new byte[0], "case", new byte[0]),
            Map.of("a", new byte[0], "a/b", new byte[0]))) {
      assertThatThrownBy(() -> FatVolume.of(SECTORS, 0, "CARD", files))
          .as(files.keySet().toString())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void hasTheSameBytesForTheSameFiles() {
    byte[] one = FatVolume.of(SECTORS, 2048, "CARD", files()).orElseThrow();
    byte[] two = FatVolume.of(SECTORS, 2048, "CARD", Map.copyOf(files())).orElseThrow();

    assertThat(one).isEqualTo(two);
  }

  private Path write(int sectors, Map<String, byte[]> files) throws Exception {
    byte[] used = FatVolume.of(sectors, 0, "CARD", files).orElseThrow();
    Path image = Files.createTempFile(folder, "volume", ".img");
    Files.write(image, used);
    try (var channel = Files.newByteChannel(image, java.nio.file.StandardOpenOption.WRITE)) {
      if (used.length < sectors * 512L) {
        channel.position(sectors * 512L - 1).write(java.nio.ByteBuffer.allocate(1));
      }
    }
    return image;
  }

  /** Names of every kind: short, long, alike in their first letters, below each other. */
  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    byte[] large = new byte[1_000_003];
    new Random(7).nextBytes(large);
    files.put("zImage", large);
    files.put("README.TXT", "plain\n".getBytes(StandardCharsets.US_ASCII));
    files.put("empty", new byte[0]);
    files.put("exynos5250-arndale.dtb", new byte[512]);
    files.put("exynos5250-arndale-other.dtb", new byte[2048]);
    files.put("thirteen-char", new byte[] {1});
    files.put("extlinux/extlinux.conf", "DEFAULT x\n".getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 40; i++) {
      files.put("deep/er/a-rather-long-name-of-a-module-" + i + ".ko", new byte[] {(byte) i});
    }
    return files;
  }

  private static List<String> listed() {
    List<String> listed = new java.util.ArrayList<>(files().keySet());
    listed.addAll(List.of("deep/", "deep/er/", "extlinux/"));
    return listed.stream().map(name -> "::/" + name).toList();
  }
}
