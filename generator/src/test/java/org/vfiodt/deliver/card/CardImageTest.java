// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.board.Boards;
import org.vfiodt.board.Delivery;
import org.vfiodt.data.DataFolder;
import org.vfiodt.deliver.Judges;

class CardImageTest {
  private static final Delivery ARNDALE =
      Boards.load(DataFolder.of(Path.of("..")), "arndale").get().delivery().orElseThrow();
  private static final Map<String, byte[]> FILES =
      Map.of("boot.cmd", "bootz\n".getBytes(StandardCharsets.US_ASCII));

  @TempDir private Path folder;

  @Test
  void hasOnePartitionThatOthersRead() throws Exception {
    Path card = write("card.img", Map.of());

    assertThat(Files.size(card)).isEqualTo((2048 + 65536) * 512L);
    assertThat(Judges.run(List.of("file", card.toString())))
        .contains("ID=0xe, active", "startsector 2048, 65536 sectors");
    assertThat(Judges.run(List.of("mtype", "-i", card + "@@1M", "::boot.cmd"))).isEqualTo("bootz");
  }

  /** Where U-Boot's documents of 2014 have people write them. */
  @Test
  void hasTheBootLoadersWhereTheProcessorLooksForThem() throws Exception {
    byte[] whole = Files.readAllBytes(write("without.img", Map.of()));
    byte[] bl1 = filled(16 * 512, 'a');
    byte[] spl = filled(14 * 1024, 'b');
    byte[] uBoot = filled(300_001, 'c');
    Path card = write("with.img", Map.of("bl1", bl1, "spl", spl, "u-boot", uBoot));

    System.arraycopy(bl1, 0, whole, 512, bl1.length);
    System.arraycopy(spl, 0, whole, 17 * 512, spl.length);
    System.arraycopy(uBoot, 0, whole, 49 * 512, uBoot.length);
    assertThat(Files.readAllBytes(card)).isEqualTo(whole);
  }

  @Test
  void leavesTheSectorsOfTheBootLoadersEmpty() throws Exception {
    byte[] card = Files.readAllBytes(write("card.img", Map.of()));

    assertThat(Arrays.copyOfRange(card, 512, 2048 * 512)).containsOnly(0);
  }

  @Test
  void isEmptyWhenTheFilesDoNotFit() {
    assertThat(CardImage.of(ARNDALE, Map.of(), Map.of("much", new byte[40 << 20]))).isEmpty();
  }

  private Path write(String name, Map<String, byte[]> loaders) throws Exception {
    Path file = folder.resolve(name);
    java.util.Map<org.vfiodt.board.BootLoader, byte[]> placed = new java.util.HashMap<>();
    loaders.forEach((key, bytes) -> placed.put(ARNDALE.bootLoader(key).orElseThrow(), bytes));
    CardImage.of(ARNDALE, placed, FILES).orElseThrow().writeTo(file);
    return file;
  }

  private static byte[] filled(int length, char with) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) with);
    return bytes;
  }
}
