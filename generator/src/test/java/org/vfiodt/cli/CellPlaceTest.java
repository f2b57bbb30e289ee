// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellPlaceTest {
  @TempDir Path runs;

  @Test
  void takesANameAloneOrBehindADirectoryAndTheFolderItself() {
    CellPlace alone = new CellPlace(Optional.empty(), "6.1/2/boot");
    assertThat(CellPlace.of("6.1/2/boot")).contains(alone);
    CellPlace there = new CellPlace(Optional.of(Path.of("runs/check-1")), "6.1/2/boot");
    assertThat(CellPlace.of("runs/check-1/6.1/2/boot")).contains(there);
    assertThat(CellPlace.of("runs/check-1/kernels/6.1/02/boot/")).contains(there);
    assertThat(CellPlace.of("/6.1/0/boot"))
        .contains(new CellPlace(Optional.of(Path.of("/")), "6.1/0/boot"));
    assertThat(CellPlace.of("runs/x/kernels/6.1/00/boot").get().cell()).isEqualTo("6.1/0/boot");
  }

  @Test
  void takesNothingElse() {
    assertThat(CellPlace.of("boot")).isEmpty();
    assertThat(CellPlace.of("6.1/x/boot")).isEmpty();
    assertThat(CellPlace.of("")).isEmpty();
  }

  @Test
  void findsTheNewestRun() throws IOException {
    assertThat(CellPlace.newest(runs.resolve("none"))).isEmpty();
    assertThat(CellPlace.newest(runs)).isEmpty();
    finished("check-a", 5);
    finished("check-b", 9);
    finished("check-c", 7);
    Files.createDirectories(runs.resolve("check-d"));
    assertThat(CellPlace.newest(runs)).contains(runs.resolve("check-b"));
    finished("check-c", 9);
    assertThat(CellPlace.newest(runs)).contains(runs.resolve("check-c"));
  }

  private void finished(String name, int second) throws IOException {
    Path matrix = Files.createDirectories(runs.resolve(name)).resolve("matrix.json");
    Files.writeString(matrix, "{}");
    Files.setLastModifiedTime(matrix, FileTime.fromMillis(second * 1000L));
  }
}
