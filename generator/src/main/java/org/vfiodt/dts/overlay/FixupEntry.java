// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

/** An entry of {@code __fixups__}: a cell that waits for a phandle, or what is wrong with it. */
record FixupEntry(String text, String path, String property, long offset, String fault) {
  static FixupEntry parse(String text) {
    int first = text.indexOf(':');
    int second = first < 0 ? -1 : text.indexOf(':', first + 1);
    if (text.isEmpty()) {
      return wrong(text, "it is empty");
    }
    if (first < 0 || first == text.length() - 1) {
      return wrong(text, "no property stands behind the path");
    }
    if (second < 0) {
      return wrong(text, "no offset stands behind the property");
    }
    if (second == first + 1) {
      return wrong(text, "the name of the property is missing");
    }
    String offset = text.substring(second + 1);
    String path = text.substring(0, first);
    String property = text.substring(first + 1, second);
    return offset.matches("[0-9]{1,9}")
        ? new FixupEntry(text, path, property, Long.parseLong(offset), null)
        : wrong(text, offset.isEmpty() ? "the offset is missing" : "the offset is no number");
  }

  private static FixupEntry wrong(String text, String fault) {
    return new FixupEntry(text, "", "", 0, fault);
  }
}
