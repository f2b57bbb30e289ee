// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.vfiodt.diag.Outcome;
import org.vfiodt.report.matrix.Observation;

/** What checks that look at one boot have in common. */
final class GuestView {
  private static final Set<String> FILES =
      Set.of("console.log", "qemu.log", "expect", "board.dtb", "initramfs.cpio", "overlay.dts");

  private final GuestRun guest;

  GuestView(Workshop workshop) {
    guest = new GuestRun(workshop);
  }

  /** A look at what the boot of a tree says about devices, where a spec promises something. */
  Look lookAtDevices(TreeUnderTest tree, UnaryOperator<Observation> view) {
    if (tree.series().generated().isEmpty()) {
      return new Look.Skip("no spec says what the patches promise");
    }
    if (!GuestRun.asksDevices(tree)) {
      return new Look.Skip("no driver tells about devices yet");
    }
    return look(tree, true, view);
  }

  /** A look at the boot of a tree, where it can be booted. */
  Look look(TreeUnderTest tree, UnaryOperator<Observation> view) {
    return look(tree, false, view);
  }

  private Look look(TreeUnderTest tree, boolean devices, UnaryOperator<Observation> view) {
    Optional<String> impossible = guest.impossible(tree);
    if (impossible.isPresent()) {
      return new Look.Skip(impossible.get());
    }
    Outcome<GuestRun.Prepared> prepared = guest.prepare(tree);
    if (devices && prepared.ok() && prepared.get().boot().expectation().devices().isEmpty()) {
      return new Look.Skip("the driver serves no device of the board yet");
    }
    return prepared.ok()
        ? new Look.Shared(prepared.get().key(), () -> guest.run(prepared.get()), view, FILES)
        : new Look.Failed(prepared.diagnostics());
  }
}
