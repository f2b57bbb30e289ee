// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A file that a recipient needs.
 *
 * @param name without a folder
 * @param text each character is one byte
 * @param executable whether it is a program
 */
public record HandoverFile(String name, String text, boolean executable) {
  public HandoverFile {
    Objects.requireNonNull(name);
    Objects.requireNonNull(text);
  }

  public HandoverFile(String name, String text) {
    this(name, text, false);
  }

  public byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
