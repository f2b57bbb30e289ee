// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vfiodt.kernel.FakeCommands.ends;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Severity;
import org.vfiodt.kernel.FakeCommands;
import org.vfiodt.kernel.KernelCode;

class SignatureCheckTest {
  private static final Path LIST = Path.of("sha256sums.asc");
  private static final String VALID = "[GNUPG:] VALIDSIG " + SignatureCheck.KERNEL_ORG + " 2013";

  private static Diagnostic said(int exitCode, String... status) {
    FakeCommands gpg = new FakeCommands().program("gpg", command -> ends(exitCode, status));
    return SignatureCheck.of(LIST, gpg).orElseThrow();
  }

  @Test
  void saysNothingAboutAGoodSignature() {
    FakeCommands gpg = new FakeCommands().program("gpg", command -> ends(0, "gpg: x", VALID));
    assertThat(SignatureCheck.of(LIST, gpg)).isEmpty();
  }

  @Test
  void failsOnAWrongSignature() {
    assertThat(said(1, "[GNUPG:] BADSIG 632D3A06589DA6B1 autosigner").code())
        .isEqualTo(KernelCode.BAD_SIGNATURE);
  }

  @Test
  void saysWhatWasNotVerified() {
    assertThat(SignatureCheck.of(LIST, new FakeCommands()).orElseThrow().severity())
        .isEqualTo(Severity.NOTE);
    assertThat(said(2, "[GNUPG:] NO_PUBKEY 632D3A06589DA6B1").code())
        .isEqualTo(KernelCode.UNSIGNED);
    assertThat(said(2, "[GNUPG:] NODATA 1").code()).isEqualTo(KernelCode.UNSIGNED);
  }

  @Test
  void believesNoOtherKey() {
    assertThat(said(0, "[GNUPG:] VALIDSIG " + "0".repeat(40)).code())
        .isEqualTo(KernelCode.UNSIGNED);
    assertThat(said(1, VALID).code()).isEqualTo(KernelCode.UNSIGNED);
  }
}
