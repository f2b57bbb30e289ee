// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.card;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.board.BootLoader;
import org.vfiodt.board.Delivery;
import org.vfiodt.deliver.fat.FatVolume;

/**
 * A card that the board boots from: partition table, the boot loaders that its user gave where the
 * processor looks for them, and a partition with the files. What nothing lies on is a hole.
 */
public final class CardImage {
  private static final int SECTOR = 512;
  private static final String LABEL = "VFIO-DT";

  private final long sectors;
  private final Map<Long, byte[]> pieces;

  private CardImage(long sectors, Map<Long, byte[]> pieces) {
    this.sectors = sectors;
    this.pieces = pieces;
  }

  /**
   * Puts a card together; empty when the files do not fit into its partition.
   *
   * @param loaders contents that fit into the places of their boot loaders
   * @param files by their paths
   */
  public static Optional<CardImage> of(
      Delivery delivery, Map<BootLoader, byte[]> loaders, Map<String, byte[]> files) {
    int first = (int) delivery.firstSector();
    int count = (int) delivery.sectors();
    return FatVolume.of(count, first, LABEL, files)
        .map(
            volume -> {
              Map<Long, byte[]> pieces = new TreeMap<>();
              pieces.put(0L, PartitionTable.bytes(first, count));
              loaders.forEach((loader, content) -> pieces.put(loader.sector(), content));
              pieces.put(delivery.firstSector(), volume);
              return new CardImage(delivery.firstSector() + delivery.sectors(), pieces);
            });
  }

  public void writeTo(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (Map.Entry<Long, byte[]> piece : pieces.entrySet()) {
        write(channel, piece.getKey() * SECTOR, piece.getValue());
      }
      write(channel, sectors * SECTOR - 1, new byte[1]);
    }
  }

  private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, at + buffer.position());
    }
  }
}
