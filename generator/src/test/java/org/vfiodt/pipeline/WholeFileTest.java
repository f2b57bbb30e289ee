// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path folder;

  @Test
  void replacesAFileAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "old");
    WholeFile.write(file, BYTES);
    assertThat(Files.readAllBytes(file)).isEqualTo(BYTES);
    assertThat(names()).containsExactly("out");
  }

  @Test
  void keepsALinkAndReplacesItsTarget() throws IOException {
    Path file = Files.writeString(folder.resolve("target"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
    WholeFile.write(link, BYTES);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readAllBytes(file)).isEqualTo(BYTES);
  }

  @Test
  void writesIntoAPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<byte[]> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.newInputStream(pipe).readAllBytes();
              } catch (IOException e) {
                return new byte[0];
              }
            });
    WholeFile.write(pipe, BYTES);
    assertThat(read.get()).isEqualTo(BYTES);
    assertThat(Files.isRegularFile(pipe, LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void leavesTheOldFileWhereTheContentFails() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "old");
    WholeFile.Content failing =
        out -> {
          out.write(BYTES);
          throw new IOException("no space");
        };
    assertThatThrownBy(() -> WholeFile.write(file, failing)).isInstanceOf(IOException.class);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("out");
  }

  private Stream<String> names() throws IOException {
    return Files.list(folder).map(path -> path.getFileName().toString());
  }
}
