// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vfiodt.dts.Marker;
import org.vfiodt.dts.MarkerType;
import org.vfiodt.dts.Places;
import org.vfiodt.dts.syntax.SourceTree.Extension;
import org.vfiodt.dts.syntax.Value;

/**
 * What {@code &label { ... };} stands for in an overlay: a node that says which node of the base to
 * change, and holds the changes.
 */
final class Fragment {
  private static final byte[] UNRESOLVED = {-1, -1, -1, -1};

  private Fragment() {}

  static LiveNode of(int number, Extension extension, LiveNode content) {
    LiveNode fragment = new LiveNode("fragment@" + number, extension.at());
    fragment.properties().add(target(extension));
    fragment.children().add(content);
    return fragment;
  }

  private static LiveProperty target(Extension extension) {
    String target = extension.target();
    if (target.startsWith("/")) {
      byte[] path = (target + "\0").getBytes(StandardCharsets.ISO_8859_1);
      return property("target-path", path, MarkerType.STRING, "", extension);
    }
    return property("target", UNRESOLVED, MarkerType.PHANDLE, target, extension);
  }

  private static LiveProperty property(
      String name, byte[] bytes, MarkerType type, String text, Extension extension) {
    Marker marker = new Marker(0, type, text, extension.at());
    Value value = new Value(bytes, List.of(marker), Places.NONE);
    return new LiveProperty(name, List.of(), value, extension.at());
  }
}
