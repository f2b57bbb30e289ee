// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vfiodt.kernel.FakeKernel;
import org.vfiodt.kernel.HeardProgress;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.TestTar;
import org.vfiodt.kernel.work.Limits;
import org.vfiodt.kernel.work.UnsafeEntry;

class ArchiveReaderTest {
  @TempDir Path folder;

  private Path unpack(byte[] archive) throws IOException {
    Path file = TestTar.write(folder.resolve("a.tar"), archive);
    Path tree = folder.resolve("tree");
    ArchiveReader.unpack(file, tree, new Limits(100, 1 << 20, 1 << 18), Progress.NONE);
    return tree;
  }

  @Test
  void unpacksWhateverTheCompressionIs() throws IOException {
    for (byte[] archive :
        new byte[][] {
          TestTar.ofKernel("x").plain(), TestTar.ofKernel("x").xz(), TestTar.ofKernel("x").gzip()
        }) {
      Path tree = unpack(archive).resolve("x");
      assertThat(FakeKernel.read(tree)).isEqualTo(FakeKernel.files());
      assertThat(tree.resolve("scripts/run.sh")).isExecutable();
      assertThat(Files.isExecutable(tree.resolve("Makefile"))).isFalse();
    }
  }

  @Test
  void keepsLinks() throws IOException {
    Path tree =
        unpack(
            new TestTar()
                .symbolicLink("k/scripts/dtc/include-prefixes/arm", "../../../arch/arm/boot/dts")
                .file("k/arch/arm/boot/dts/x.dts", "/dts-v1/;\n", false)
                .hardLink("k/arch/arm/boot/dts/X.dts", "k/arch/arm/boot/dts/x.dts")
                .plain());
    assertThat(tree.resolve("k/scripts/dtc/include-prefixes/arm/x.dts")).hasContent("/dts-v1/;\n");
    assertThat(tree.resolve("k/arch/arm/boot/dts/X.dts")).hasContent("/dts-v1/;\n");
  }

  @Test
  void unpacksLongNamesAndDotSlash() throws IOException {
    String name = "k/" + "long/".repeat(60) + "file.c";
    assertThat(unpack(new TestTar().file("./" + name, "x", false).plain()).resolve(name)).exists();
  }

  @Test
  void refusesEntriesThatLeaveTheTree() {
    assertRefused(new TestTar().file("k/../../evil", "x", false));
    assertRefused(new TestTar().file("/evil", "x", false));
    assertRefused(new TestTar().symbolicLink("k/l", "../../evil"));
    assertRefused(new TestTar().symbolicLink("k/l", "/etc"));
    assertRefused(new TestTar().symbolicLink("k", "..").file("k/evil", "x", false));
    assertRefused(new TestTar().hardLink("k/evil", "../a.tar"));
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void refusesDevicesAndBombs() {
    assertRefused(new TestTar().device("k/null"));
    assertRefused(new TestTar().file("k/big", "0".repeat((1 << 18) + 1), false));
    TestTar many = new TestTar();
    for (int i = 0; i < 101; i++) {
      many.file("k/" + i, "", false);
    }
    assertRefused(many);
  }

  private void assertRefused(TestTar tar) {
    assertThatExceptionOfType(UnsafeEntry.class).isThrownBy(() -> unpack(tar.xz()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 6, 40, 100, 200})
  void noticesATruncatedArchive(int length) {
    for (byte[] whole : new byte[][] {TestTar.ofKernel("x").xz(), TestTar.ofKernel("x").gzip()}) {
      assertThatExceptionOfType(DamagedArchive.class)
          .isThrownBy(() -> unpack(Arrays.copyOf(whole, Math.min(length, whole.length - 20))))
          .withMessageNotContaining("Exception");
    }
  }

  @Test
  void noticesAPlainArchiveThatEndsInAFile() {
    byte[] whole = new TestTar().file("k/a", "0".repeat(5000), false).plain();
    assertThatExceptionOfType(DamagedArchive.class)
        .isThrownBy(() -> unpack(Arrays.copyOf(whole, 2000)))
        .withMessage("it ends too early");
  }

  @Test
  void noticesCorruptData() {
    byte[] archive = TestTar.ofKernel("x").xz();
    archive[archive.length / 2] ^= 0x55;
    assertThatExceptionOfType(DamagedArchive.class).isThrownBy(() -> unpack(archive));
  }

  @Test
  void noticesWhatIsNoArchive() {
    assertThatExceptionOfType(DamagedArchive.class)
        .isThrownBy(() -> unpack("<html>not found</html>".repeat(100).getBytes("UTF-8")));
  }

  @Test
  void tellsTheEnd() throws IOException {
    HeardProgress heard = new HeardProgress();
    byte[] archive = TestTar.ofKernel("x").xz();
    Path file = TestTar.write(folder.resolve("a.tar.xz"), archive);
    ArchiveReader.unpack(file, folder.resolve("tree"), Limits.KERNEL, heard);
    assertThat(heard.amounts)
        .last()
        .isEqualTo("unpacking a.tar.xz " + archive.length + "/" + archive.length);
  }
}
