// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Expected texts; {@code -Dgolden.update=true} writes them anew and fails once. */
final class Goldens {
  private Goldens() {}

  static void match(Path golden, String told) throws IOException {
    boolean update = "true".equals(System.getProperty("golden.update"));
    if (update) {
      Files.writeString(golden, told, StandardCharsets.UTF_8);
    }
    assertThat(golden).exists();
    assertThat(told).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    assertThat(update).as("goldens were rewritten").isFalse();
  }
}
