// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeWriterTest {
  private static final byte[] BYTES = {1, 2, 3};

  @TempDir Path folder;
  private TreeWriter writer;

  @BeforeEach
  void open() throws IOException {
    writer = new TreeWriter(folder.resolve("tree"), new Limits(20, 100, 50));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "/x", "a/../../x", "a/../x", "..", ".", "", "a\0b"})
  void refusesNamesThatLeaveTheTree(String name) {
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(() -> writer.file(name, false, BYTES));
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"l,/etc", "l,..", "a/l,../../x", "a/l,b/../../..", "l,d/../x", "l,''"})
  void leavesOutLinksThatLeaveTheTree(String name, String target) throws IOException {
    assertThat(writer.symbolicLink(name, target)).isFalse();
    writer.finish();
    assertThat(folder.resolve("tree").resolve(name)).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"l,Makefile", "a/l,../Makefile", "a/b/l,../../c/d", "l,./x", "a/l,.."})
  void makesLinksThatStay(String name, String target) throws IOException {
    assertThat(writer.symbolicLink(name, target)).isTrue();
    writer.finish();
    assertThat(Files.readSymbolicLink(folder.resolve("tree").resolve(name))).hasToString(target);
  }

  @Test
  void writesNothingThroughALink() throws IOException {
    writer.symbolicLink("a", "b");
    writer.file("a/x", false, BYTES);
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(writer::finish);
    assertThat(folder.resolve("tree/b")).doesNotExist();
  }

  @Test
  void refusesMoreThanTheLimits() throws IOException {
    assertThatExceptionOfType(UnsafeEntry.class)
        .isThrownBy(() -> writer.file("long", false, new byte[51]));
    writer = new TreeWriter(folder.resolve("second"), new Limits(20, 100, 50));
    writer.file("a", false, new byte[50]);
    writer.file("b", false, new byte[50]);
    assertThatExceptionOfType(UnsafeEntry.class)
        .isThrownBy(() -> writer.file("c", false, new byte[1]));
    writer = new TreeWriter(folder.resolve("third"), new Limits(2, 100, 50));
    writer.file("a", false, BYTES);
    writer.folder("d");
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(() -> writer.folder("e"));
  }

  @Test
  void linksOnlyToFilesThatCameBefore() throws IOException {
    writer.file("a", true, BYTES);
    writer.hardLink("b", "a");
    assertThat(folder.resolve("tree/b")).isExecutable().hasBinaryContent(BYTES);
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(() -> writer.hardLink("c", "no"));
    assertThatExceptionOfType(UnsafeEntry.class)
        .isThrownBy(() -> writer.hardLink("c", "../../etc/passwd"));
  }

  @Test
  void takesTheLaterOfTwoFilesOfOneName() throws IOException {
    writer.file("a", false, BYTES);
    writer.file("a", true, new byte[] {4});
    assertThat(folder.resolve("tree/a")).isExecutable().hasBinaryContent(new byte[] {4});
  }

  @Test
  void refusesAFileThatIsAlsoAFolder() throws IOException {
    writer.file("a", false, BYTES);
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(() -> writer.file("a/b", false, BYTES));
    writer.folder("d");
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(() -> writer.file("d", false, BYTES));
  }
}
