// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import java.util.HexFormat;
import java.util.zip.CRC32;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Node;
import org.vfiodt.dts.Property;
import org.vfiodt.dts.fdt.DtbReader;

/**
 * A blob as text that people can compare: every node and property in order, and a checksum that
 * pins what the text does not show.
 */
final class BlobListing {
  private BlobListing() {}

  static String of(byte[] blob) {
    DeviceTree tree = DtbReader.read(blob).get();
    CRC32 sum = new CRC32();
    sum.update(blob);
    StringBuilder text = new StringBuilder();
    text.append("%d bytes, checksum %08x%n".formatted(blob.length, sum.getValue()));
    tree.reservations()
        .forEach(each -> text.append("reserved %x %x%n".formatted(each.address(), each.size())));
    for (Node node : tree.nodes()) {
      text.append(node.path()).append('\n');
      for (Property property : node.properties()) {
        text.append("  ").append(property.name()).append(value(property)).append('\n');
      }
    }
    return text.toString();
  }

  private static String value(Property property) {
    if (property.isEmpty()) {
      return "";
    }
    return property
        .strings()
        .filter(all -> all.stream().allMatch(each -> each.matches("[ -~]+")))
        .map(all -> " = \"" + String.join("\", \"", all) + "\"")
        .orElseGet(() -> " = " + HexFormat.of().formatHex(property.bytes()));
  }
}
