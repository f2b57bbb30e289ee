// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover.guest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.Property;

/** Properties that no source wrote, with the shape in which they are to be printed. */
public final class Values {
  private Values() {}

  /** A property without a value. */
  public static Property flag(String name) {
    return Property.of(name, new byte[0]);
  }

  /** 32-bit cells; of longer numbers the lowest bits. */
  public static Property cells(String name, long... cells) {
    return cells(name, Arrays.stream(cells).boxed().toList());
  }

  public static Property cells(String name, List<Long> cells) {
    Builder builder = new Builder();
    cells.forEach(builder::cell);
    return builder.property(name);
  }

  /** A phandle of a node with a label. */
  public static Property reference(String name, String label) {
    return new Builder().reference(label).property(name);
  }

  public static Property strings(String name, List<String> strings) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<Marker> markers = new ArrayList<>();
    for (String string : strings) {
      markers.add(Marker.made(bytes.size(), MarkerType.STRING, ""));
      bytes.writeBytes(string.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    return property(name, bytes.toByteArray(), markers);
  }

  public static Property string(String name, String string) {
    return strings(name, List.of(string));
  }

  private static Property property(String name, byte[] bytes, List<Marker> markers) {
    return new Property(name, bytes, markers, List.of(), List.of(), Places.NONE);
  }

  /** Collects cells, some of which are phandles. */
  public static final class Builder {
    private static final int UNRESOLVED = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Marker> markers = new ArrayList<>();

    /** A cell; of a longer number the lowest bits. */
    public Builder cell(long value) {
      return add((int) value);
    }

    /** Two cells, most significant first. */
    public Builder wide(long value) {
      return add((int) (value >>> 32)).add((int) value);
    }

    /** The phandle of a node with a label. */
    public Builder reference(String label) {
      start();
      markers.add(Marker.made(bytes.size(), MarkerType.PHANDLE, label));
      return add(UNRESOLVED);
    }

    private Builder add(int cell) {
      start();
      bytes.writeBytes(ByteBuffer.allocate(4).putInt(cell).array());
      return this;
    }

    private void start() {
      if (markers.isEmpty()) {
        markers.add(Marker.made(0, MarkerType.UINT32, ""));
      }
    }

    public Property property(String name) {
      return Values.property(name, bytes.toByteArray(), markers);
    }
  }
}
