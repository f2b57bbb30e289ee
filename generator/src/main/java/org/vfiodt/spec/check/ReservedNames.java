// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of names that a generated driver cannot use, one name a line beside this class. */
final class ReservedNames {
  static final Set<String> C_KEYWORDS = read("c-keywords.txt");
  static final Set<String> KERNEL_SYMBOLS = read("kernel-symbols.txt");
  static final Set<String> CONFIG_SYMBOLS = read("config-symbols.txt");

  private ReservedNames() {}

  private static Set<String> read(String resource) {
    try (InputStream in = ReservedNames.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
