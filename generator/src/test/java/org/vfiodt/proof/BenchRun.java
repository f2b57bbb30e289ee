// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import java.nio.file.Path;

/** Makes the run directory that {@code ci/proof-bench.sh} has verified. */
final class BenchRun {
  private static final int LOG = 60_000;

  private BenchRun() {}

  /** Base and 30 patches on 3 kernels, 9 checks, logs as long as those of boots. */
  public static void main(String[] arguments) {
    new RunBuilder(Path.of(arguments[0]), 1, LOG).build(3, 30, 9);
  }
}
