// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorePlacesTest {
  private static final Map<String, String> ALL =
      Map.of(
          "VFIO_DT_CACHE", "/a",
          "XDG_CACHE_HOME", "/x",
          "HOME", "/home/me",
          "VFIO_DT_KERNEL_MIRROR", "file:///mirror");

  @Test
  void prefersWhatIsSaidMostClearly() {
    assertThat(StorePlaces.of(ALL, Optional.of(Path.of("/o"))).cache()).hasToString("/o");
    assertThat(StorePlaces.of(ALL, Optional.empty()).cache()).hasToString("/a");
    assertThat(StorePlaces.of(ALL, Optional.empty()).mirror()).isEqualTo("file:///mirror");
    assertThat(
            StorePlaces.of(Map.of("XDG_CACHE_HOME", "/x", "VFIO_DT_CACHE", ""), Optional.empty())
                .cache())
        .hasToString("/x/vfio-dt");
    StorePlaces plain = StorePlaces.of(Map.of("HOME", "/home/me"), Optional.empty());
    assertThat(plain.cache()).hasToString("/home/me/.cache/vfio-dt");
    assertThat(plain.mirror()).isEqualTo(StorePlaces.KERNEL_ORG);
  }

  @Test
  void makesACacheAbsolute() {
    assertThat(StorePlaces.of(Map.of(), Optional.of(Path.of("c"))).cache()).isAbsolute();
  }
}
