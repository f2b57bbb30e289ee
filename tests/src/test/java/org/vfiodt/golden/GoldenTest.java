// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.golden;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.command.Folder;

/** The comparison itself: it must be able to fail. */
@Tag("golden")
class GoldenTest {
  @TempDir Path folder;

  @BeforeEach
  void onlyWhenComparing() {
    assumeFalse(Boolean.getBoolean("golden.update"), "goldens are being rewritten");
    Folder.write(folder.resolve("a/b.txt"), "text\n");
  }

  @Test
  void acceptsWhatWasAccepted() {
    assertThatCode(() -> Golden.checkFolder(folder, Map.of("a/b.txt", "text\n")))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesWhatChanged() {
    refuses(Map.of("a/b.txt", "other\n"), "a/b.txt");
  }

  @Test
  void refusesAnOrphan() {
    refuses(Map.of(), "golden without anything that makes it");
  }

  @Test
  void refusesWhatHasNoGolden() {
    refuses(Map.of("a/b.txt", "text\n", "c.txt", ""), "golden.update=true");
  }

  private void refuses(Map<String, String> texts, String saying) {
    assertThatThrownBy(() -> Golden.checkFolder(folder, texts))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(saying);
  }
}
