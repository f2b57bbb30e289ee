// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.data.DataCode;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.kernel.FakeKernel;
import org.vfiodt.kernel.KernelReference;
import org.vfiodt.kernel.KernelReference.DebianPackage;

class KnownKernelsTest {
  @TempDir Path folder;

  private void known(String name, String text) {
    FakeKernel.write(folder, "arndale-config/kernels/" + name + ".toml", text);
  }

  @Test
  void readsThoseOfTheProject() {
    KnownKernels known =
        KnownKernels.read(DataFolder.of(Path.of(System.getProperty("vfiodt.root")))).get();
    assertThat(known.kernels())
        .extracting(KnownKernel::name)
        .contains("3.10.1", "debian-6.1", "debian-7.x");
    KernelReference debian = known.parse("debian-5.10").get();
    assertThat(debian)
        .isEqualTo(new DebianPackage("5.10", List.of("bullseye-security", "bullseye")));
    assertThat(known.parse("debian:5.10").get()).isEqualTo(debian);
    for (KnownKernel kernel : known.kernels()) {
      if (kernel.source() instanceof KernelReference.Release release) {
        assertThat(kernel.path()).contains(ReleaseSource.path(release));
      }
    }
  }

  @Test
  void takesAnyOtherReferenceToo() {
    known("mine", "source = \"debian:6.12\"\nnotes = \"x\"\n");
    KnownKernels known = KnownKernels.read(DataFolder.of(folder)).get();
    assertThat(known.parse("mine").get()).isEqualTo(new DebianPackage("6.12"));
    assertThat(known.parse("6.12.1").get()).isEqualTo(new KernelReference.Release("6.12.1"));
  }

  @Test
  void reportsFaultsOfADataFile() {
    known("a", "sources = \"3.10.1\"\nnotes = \"x\"\n");
    known("b", "source = \"debain:6.1\"\nnotes = \"x\"\n");
    known("c", "source = \"debian:6.1\"\nsuites = [\"a b\"]\nnotes = \"x\"\n");
    known("d", "source = \"3.10.1\"\nsuites = [\"sid\"]\nnotes = \"x\"\n");
    assertThat(KnownKernels.read(DataFolder.of(folder)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactlyInAnyOrder(
            DataCode.KEY_MISSING,
            DataCode.KEY_UNKNOWN,
            DataCode.VALUE,
            DataCode.VALUE,
            DataCode.VALUE);
  }
}
