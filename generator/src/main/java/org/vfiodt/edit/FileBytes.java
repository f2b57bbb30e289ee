// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.nio.charset.StandardCharsets;

/**
 * Between ordinary strings and the texts of {@link FileChange}, which hold one byte a character.
 */
public final class FileBytes {
  private FileBytes() {}

  /** The UTF-8 bytes of a string, one character each; plain ASCII stays as it is. */
  public static String of(String unicode) {
    return new String(unicode.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
