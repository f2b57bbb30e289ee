// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KernelVersionTest {
  @Test
  void readsTheTopMakefile() {
    assertThat(KernelVersion.ofMakefile(FakeKernel.MAKEFILE))
        .contains(new KernelVersion(3, 10, 1, ""));
    assertThat(
            KernelVersion.ofMakefile(
                "# SPDX\nVERSION = 6\nPATCHLEVEL = 2\nSUBLEVEL = 0\nEXTRAVERSION = -rc4\n"))
        .map(KernelVersion::toString)
        .contains("6.2-rc4");
  }

  @Test
  void findsNoVersionWhenANumberIsMissing() {
    assertThat(KernelVersion.ofMakefile("VERSION = 3\nPATCHLEVEL = 10\n")).isEmpty();
    assertThat(KernelVersion.ofMakefile("VERSION = $(X)\nPATCHLEVEL = 1\nSUBLEVEL = 1\n"))
        .isEmpty();
    assertThat(KernelVersion.ofMakefile("all:\n\techo VERSION = 3\n")).isEmpty();
  }

  @Test
  void takesNoNumberThatIsTooLong() {
    assertThat(
            KernelVersion.ofMakefile(
                "VERSION = 99999999999999\nPATCHLEVEL = 1\nSUBLEVEL = 1\nEXTRAVERSION =\n"))
        .isEmpty();
  }
}
