// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.hypervisor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.vfiodt.render.jailhouse.Cell;
import org.vfiodt.render.jailhouse.CellMemory;

/** A built cell, read back as the hypervisor reads it, as lines. */
final class CellImage {
  /** What the tests choose for the macros of a cell. */
  static final List<String> CHOICE =
      List.of("-DCELL_CPUS=2", "-DCELL_RAM_START=0x70000000", "-DCELL_RAM_SIZE=0x1000000");

  private static final int NAME = 8;
  private static final int SIZES = 48;
  private static final int HEADER = 132;

  private CellImage() {}

  static List<String> read(byte[] bytes) {
    ByteBuffer image = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<String> lines = new ArrayList<>();
    lines.add("signature " + new String(bytes, 0, 5, java.nio.charset.StandardCharsets.US_ASCII));
    lines.add("name " + name(bytes));
    int processors = image.getInt(SIZES);
    int memory = image.getInt(SIZES + 4);
    int chips = image.getInt(SIZES + 12);
    int streams = image.getInt(SIZES + 28);
    image.position(HEADER + processors);
    for (int i = 0; i < memory; i++) {
      lines.add("memory " + hex(image) + " " + hex(image) + " " + hex(image) + " " + hex(image));
    }
    for (int i = 0; i < chips; i++) {
      StringBuilder line = new StringBuilder("irqchip " + hex(image));
      image.getInt();
      line.append(' ').append(image.getInt());
      for (int word = 0; word < 4; word++) {
        line.append(' ').append(Integer.toHexString(image.getInt()));
      }
      lines.add(line.toString());
    }
    for (int i = 0; i < streams; i++) {
      lines.add("stream " + Integer.toHexString(image.getInt()));
    }
    lines.add("rest " + image.remaining());
    return lines;
  }

  private static String name(byte[] bytes) {
    int end = NAME;
    while (bytes[end] != 0) {
      end++;
    }
    return new String(bytes, NAME, end - NAME, java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static String hex(ByteBuffer image) {
    return Long.toHexString(image.getLong());
  }

  /** What a cell must read as, with the choice of the tests. */
  static List<String> expected(Cell cell, long communication) {
    List<String> lines = new ArrayList<>(List.of("signature JHCLL", "name devices"));
    for (CellMemory each : cell.memory()) {
      int flags = 0x13 | (each.trapped() ? 0xf0000 : 0) | (each.rootShared() ? 0x80 : 0);
      String start = Long.toHexString(each.address());
      lines.add(
          "memory "
              + start
              + " "
              + start
              + " "
              + Long.toHexString(each.size())
              + " "
              + Integer.toHexString(flags));
    }
    lines.add("memory 70000000 0 1000000 4f");
    lines.add("memory 0 " + Long.toHexString(communication) + " 1000 23");
    cell.pins()
        .forEach(
            pins -> {
              StringBuilder line =
                  new StringBuilder("irqchip " + Long.toHexString(cell.gic().distributor()));
              line.append(' ').append(pins.base());
              pins.bitmap().forEach(word -> line.append(' ').append(Long.toHexString(word)));
              lines.add(line.toString());
            });
    cell.streams()
        .forEach(
            stream -> lines.add("stream " + Long.toHexString(stream.id() | stream.mask() << 16)));
    lines.add("rest 0");
    return lines;
  }
}
