// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.Option;

/** {@code --kernel}, for commands on a single one. */
final class KernelOption {
  static final String FORMS =
      "Directory, PATH@REV, tarball, release such as 3.10.1, or debian:6.1.";

  @Option(names = "--kernel", paramLabel = "K", required = true, description = FORMS)
  private String kernel;

  String name() {
    return kernel;
  }
}
