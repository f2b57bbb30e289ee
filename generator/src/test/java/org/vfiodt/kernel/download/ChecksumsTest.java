// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumsTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @Test
  void findsAFileByItsWholeName() {
    String list = A + "  linux-3.10.10.tar.xz\n" + B + "  linux-3.10.1.tar.xz\n";
    assertThat(Checksums.find(list, "linux-3.10.1.tar.xz")).contains(B);
    assertThat(Checksums.find(list, "linux-3.10.tar.xz")).isEmpty();
    assertThat(Checksums.find(list, "linux-3.10.1.tar")).isEmpty();
  }

  @Test
  void believesOnlyTheSignedPart() {
    String list =
        A
            + "  f\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n"
            + B
            + "  f\n-----BEGIN PGP SIGNATURE-----\nxyz\n-----END PGP SIGNATURE-----\n"
            + A
            + "  g\n";
    assertThat(Checksums.find(list, "f")).contains(B);
    assertThat(Checksums.find(list, "g")).isEmpty();
  }

  @Test
  void takesCapitalsBinaryMarksAndReturns() {
    assertThat(Checksums.find("A".repeat(64) + " *f\r\n", "f")).contains(A);
    assertThat(Checksums.find(A.substring(1) + "  f\n", "f")).isEmpty();
  }
}
