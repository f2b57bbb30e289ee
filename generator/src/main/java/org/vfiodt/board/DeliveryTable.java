// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.board;

import java.util.ArrayList;
import java.util.List;
import org.vfiodt.data.TomlTable;

/** Reads {@code [deliver]} and sees to it that nothing on the card lies on something else. */
final class DeliveryTable {
  private static final long MOST = 0xFFFFFFFFL;

  /** What FAT with 16 bits can have in clusters of 32 KiB. */
  private static final long MOST_SECTORS = 1 << 21;

  private static final long LEAST_SECTORS = 1 << 14;
  private static final String NAME = "[a-z0-9][a-z0-9-]*";
  private static final String WORD = "[A-Za-z0-9_.,:/=@+-]+";

  private DeliveryTable() {}

  static Delivery read(TomlTable table) {
    long kernel = number(table, "kernel-address", 0, MOST);
    long deviceTree = number(table, "device-tree-address", kernel, MOST);
    long initramfs = number(table, "initramfs-address", deviceTree, MOST);
    long first = number(table, "partition-sector", 1, MOST_SECTORS);
    Delivery delivery =
        new Delivery(
            kernel,
            deviceTree,
            initramfs,
            number(table, "memory", 0, MOST),
            arguments(table),
            number(table, "card-device", 0, 9),
            first,
            number(table, "partition-sectors", LEAST_SECTORS, MOST_SECTORS),
            loaders(table, first));
    table.finish();
    return delivery;
  }

  /** They become lines of a script, so nothing in them may mean something to its reader. */
  private static List<String> arguments(TomlTable table) {
    List<String> arguments = table.texts("boot-arguments");
    if (!arguments.stream().allMatch(word -> word.matches(WORD))) {
      table.wrong("boot-arguments", "a boot argument may only have characters of " + WORD);
      return List.of();
    }
    return arguments;
  }

  private static List<BootLoader> loaders(TomlTable table, long partition) {
    List<BootLoader> loaders = new ArrayList<>();
    long free = 1;
    for (TomlTable each : table.tables("boot-loader")) {
      long sector = number(each, "sector", free, partition);
      BootLoader loader =
          new BootLoader(
              name(each),
              each.text("title"),
              sector,
              number(each, "sectors", 1, Math.max(1, partition - sector)));
      each.finish();
      loaders.add(loader);
      free = loader.end();
    }
    return loaders;
  }

  private static String name(TomlTable table) {
    String name = table.text("name");
    if (!name.matches(NAME)) {
      table.wrong("name", "the name of a boot loader must be of the form " + NAME);
    }
    return name;
  }

  private static long number(TomlTable table, String key, long least, long most) {
    long number = table.number(key);
    if (number < least || number > most) {
      table.wrong(key, "key '" + key + "' must be from " + least + " to " + most);
      return least;
    }
    return number;
  }
}
