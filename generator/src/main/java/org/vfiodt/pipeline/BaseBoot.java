// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.Objects;
import org.vfiodt.boot.BootResult;
import org.vfiodt.boot.KernelWarnings;

/**
 * What the kernel without the series did.
 *
 * @param result of its boot
 * @param reused whether an earlier boot of the same was looked at
 */
record BaseBoot(BootResult result, boolean reused) {
  BaseBoot {
    Objects.requireNonNull(result);
  }

  KernelWarnings warnings() {
    return KernelWarnings.of(result.events());
  }

  Path console() {
    return result.console();
  }

  /** For people: how much the kernel warns of without the series. */
  String summary() {
    int count = warnings().signatures().size();
    return count + (count == 1 ? " warning" : " warnings") + " without the series";
  }
}
