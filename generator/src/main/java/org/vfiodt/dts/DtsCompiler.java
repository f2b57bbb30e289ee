// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;

/** Device tree source to linked tree. */
public final class DtsCompiler {
  private DtsCompiler() {}

  /** The tree, or every fault that was found. */
  public static Outcome<DeviceTree> compile(DtsRequest request) {
    return Outcome.failed(
        Diagnostic.of(DtsCode.FILE_MISSING, "cannot compile " + request.sources().get(0)));
  }
}
