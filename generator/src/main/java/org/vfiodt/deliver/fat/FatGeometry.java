// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver.fat;

/**
 * Where the parts of a FAT file system with 16 bits are: boot sector, two tables, root folder,
 * clusters.
 *
 * @param sectors of the whole
 * @param sectorsPerCluster a power of two
 * @param tableSectors of each table
 */
record FatGeometry(int sectors, int sectorsPerCluster, int tableSectors) {
  static final int SECTOR = 512;
  static final int ENTRY = 32;
  static final int TABLES = 2;
  static final int ROOT_ENTRIES = 512;

  private static final int LARGEST_CLUSTER = 64;

  /** Fewer or more clusters would make it a file system with 12 or 32 bits. */
  private static final int LEAST_CLUSTERS = 4085;

  private static final int MOST_CLUSTERS = 65524;
  static final int RESERVED = 1;

  /** The geometry with the smallest clusters that a volume of this size can have. */
  static FatGeometry of(int sectors) {
    for (int perCluster = 1; perCluster <= LARGEST_CLUSTER; perCluster *= 2) {
      FatGeometry geometry = of(sectors, perCluster);
      if (geometry.clusters() <= MOST_CLUSTERS) {
        if (geometry.clusters() < LEAST_CLUSTERS) {
          break;
        }
        return geometry;
      }
    }
    throw new IllegalArgumentException("no FAT with 16 bits has " + sectors + " sectors");
  }

  private static FatGeometry of(int sectors, int perCluster) {
    FatGeometry geometry = new FatGeometry(sectors, perCluster, 1);
    while (geometry.tableSectors * SECTOR < 2 * (geometry.clusters() + 2)) {
      geometry = new FatGeometry(sectors, perCluster, geometry.tableSectors + 1);
    }
    return geometry;
  }

  int clusters() {
    return (sectors - dataSector()) / sectorsPerCluster;
  }

  int clusterSize() {
    return sectorsPerCluster * SECTOR;
  }

  int tableAt(int table) {
    return (RESERVED + table * tableSectors) * SECTOR;
  }

  int rootAt() {
    return tableAt(TABLES);
  }

  int clusterAt(int cluster) {
    return dataSector() * SECTOR + (cluster - 2) * clusterSize();
  }

  int clustersFor(int length) {
    return (length + clusterSize() - 1) / clusterSize();
  }

  private int dataSector() {
    return RESERVED + TABLES * tableSectors + ROOT_ENTRIES * ENTRY / SECTOR;
  }
}
