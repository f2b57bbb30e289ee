// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void countsOnlyEventsThatTheBaseLacks() {
    KernelEvent old = event("warning: one");
    KernelEvent fresh = event("warning: two");

    assertThat(KernelEvent.added(List.of(old), List.of(old, fresh, old)))
        .containsExactly(fresh, old);
    assertThat(KernelEvent.added(List.of(old, fresh), List.of(old))).isEmpty();
  }

  private static KernelEvent event(String signature) {
    return new KernelEvent("warning", false, new ConsoleLine(1, signature), signature);
  }
}
