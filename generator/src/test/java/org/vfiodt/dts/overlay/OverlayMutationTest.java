// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.Fixtures;
import org.vfiodt.dts.Tables;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;

/** Damaged bases and overlays give a blob that can be read, or diagnostics; the seed is fixed. */
class OverlayMutationTest {
  private static final int ROUNDS = 500;
  private static final int[] LIKELY = {0, 1, 2, 3, 4, 9, '/', ':', '@', '_', 0x7f, 0xff};

  static List<Path> folders() {
    return Fixtures.folders("overlay/apply");
  }

  @ParameterizedTest
  @MethodSource("folders")
  void survivesDamage(Path folder) {
    List<Path> sources = Fixtures.files("overlay/apply/" + folder.getFileName(), ".dts");
    byte[] base = blob(sources.get(0));
    byte[] overlay = blob(sources.get(1));
    Random random = new Random(folder.getFileName().toString().hashCode());
    int applied = 0;
    for (int i = 0; i < ROUNDS; i++) {
      boolean damagedBase = random.nextInt(4) == 0;
      NamedBlob one = new NamedBlob("base", damagedBase ? damage(base, random) : base);
      NamedBlob two = new NamedBlob("overlay", damagedBase ? overlay : damage(overlay, random));
      Outcome<byte[]> result = OverlayApplier.apply(one, List.of(two));
      if (result.ok()) {
        applied++;
        assertThat(DtbReader.read(result.get()).ok()).as("round " + i).isTrue();
      } else {
        assertThat(result.diagnostics()).as("round " + i).isNotEmpty();
      }
    }
    assertThat(applied).isBetween(1, ROUNDS - 1);
  }

  private static byte[] blob(Path source) {
    return DtbWriter.write(Fixtures.compile(source, Tables.SYMBOLS).get());
  }

  private static byte[] damage(byte[] blob, Random random) {
    byte[] damaged = blob.clone();
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = random.nextInt(blob.length);
      damaged[at] =
          random.nextBoolean()
              ? (byte) (damaged[at] ^ 1 << random.nextInt(8))
              : (byte) LIKELY[random.nextInt(LIKELY.length)];
    }
    return damaged;
  }
}
