// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;

/**
 * A FAT file system with 16 bits, as every U-Boot reads it. Serial number and times are constants
 * and files follow each other in the order of their names, so the same files give the same bytes.
 */
public final class FatVolume {
  private static final int LABEL = 11;
  private static final int FIRST_CLUSTER = 2;
  private static final short END = (short) 0xFFFF;

  private final FatGeometry geometry;
  private final ByteBuffer table;
  private final ByteBuffer image;
  private int next = FIRST_CLUSTER;

  private FatVolume(FatGeometry geometry, int clusters) {
    this.geometry = geometry;
    table = buffer(geometry.tableSectors() * FatGeometry.SECTOR);
    image = buffer(geometry.clusterAt(FIRST_CLUSTER + clusters));
  }

  /**
   * The bytes of a volume up to the last that is used; those behind them are 0. Empty when the
   * files do not fit.
   *
   * @param sectors of the volume
   * @param before sectors of the disk before it
   * @param label at most 11 capital letters
   * @param files by their paths, folders apart by slashes
   */
  public static Optional<byte[]> of(
      int sectors, int before, String label, Map<String, byte[]> files) {
    FatGeometry geometry = FatGeometry.of(sectors);
    FatFolder root = FatFolder.of(files);
    long clusters = root.clusters(geometry);
    if (clusters > geometry.clusters() || root.entries() > FatGeometry.ROOT_ENTRIES) {
      return Optional.empty();
    }
    FatVolume volume = new FatVolume(geometry, (int) clusters);
    String padded = (label + " ".repeat(LABEL)).substring(0, LABEL);
    volume.fill(root, padded);
    volume.image.put(0, BootSector.bytes(geometry, before, padded));
    return Optional.of(volume.image.array());
  }

  private void fill(FatFolder root, String label) {
    table.putShort(0, (short) (0xFF00 | BootSector.DISK)).putShort(2, END);
    FolderEntries entries = new FolderEntries();
    entries.volume(label);
    fill(root, entries, 0);
    image.put(geometry.rootAt(), entries.bytes());
    for (int copy = 0; copy < FatGeometry.TABLES; copy++) {
      image.put(geometry.tableAt(copy), table.array());
    }
  }

  /** Writes what is in a folder, whose entries then tell where. */
  private void fill(FatFolder folder, FolderEntries entries, int own) {
    folder
        .folders()
        .forEach(
            (name, inner) -> {
              int cluster = allocate(inner.size());
              FolderEntries below = new FolderEntries();
              below.dots(cluster, own);
              fill(inner, below, cluster);
              image.put(geometry.clusterAt(cluster), below.bytes());
              entries.folder(name, cluster);
            });
    folder
        .files()
        .forEach(
            (name, content) -> {
              int cluster = content.length == 0 ? 0 : allocate(content.length);
              if (cluster != 0) {
                image.put(geometry.clusterAt(cluster), content);
              }
              entries.file(name, cluster, content.length);
            });
  }

  /** A chain of clusters one behind the other; its first. */
  private int allocate(int length) {
    int first = next;
    next += geometry.clustersFor(length);
    for (int cluster = first; cluster < next; cluster++) {
      table.putShort(2 * cluster, cluster + 1 == next ? END : (short) (cluster + 1));
    }
    return first;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
