// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventSignatureTest {
  @Test
  void forgetsWhatDiffersFromBootToBoot() {
    String first =
        EventSignature.of(
            "warning",
            "WARNING: CPU: 0 PID: 1 at /build/a/drivers/vfio/vfio_dt.c:123 vfio_dt_probe+0x40/0x1c0");
    String second =
        EventSignature.of(
            "warning",
            "WARNING: CPU: 1 PID: 77 at drivers/vfio/vfio_dt.c:140 vfio_dt_probe+0x44/0x1d0");

    assertThat(first)
        .isEqualTo(second)
        .isEqualTo("warning: WARNING: at drivers/vfio/vfio_dt.c vfio_dt_probe");
  }

  @Test
  void keepsWhatTellsCausesApart() {
    assertThat(
            EventSignature.of(
                "oops", "Unable to handle kernel paging request at virtual address c0de0000"))
        .isNotEqualTo(
            EventSignature.of(
                "oops",
                "Unable to handle kernel NULL pointer dereference at virtual address 00000010"));
  }

  @Test
  void forgetsWhatTheCompilerAndTheLinkerMade() {
    assertThat(
            EventSignature.of(
                "warning",
                "WARNING: drivers/vfio/vfio_dt.c:9 at vfio_dt_open.isra.0+0x1/0x2 [vfio_dt], CPU#1: init/1"))
        .isEqualTo("warning: WARNING: drivers/vfio/vfio_dt.c at vfio_dt_open");
    assertThat(
            EventSignature.of(
                "warning",
                "WARNING: at drivers/vfio/vfio_dt.c:9 vfio_dt_open+0x1/0x2 [vfio_dt 0123456789abcdef0123]()"))
        .isEqualTo("warning: WARNING: at drivers/vfio/vfio_dt.c vfio_dt_open");
  }

  @Test
  void keepsAShortTimeForLongLines() {
    assertThat(EventSignature.of("warning", "WARNING: " + "a/lib/".repeat(10_000)))
        .hasSizeLessThan(500);
  }
}
