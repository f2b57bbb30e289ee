// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that commands print and that signs the mail files. */
public final class Version implements IVersionProvider {
  /** Kept equal to the version in the pom by a test. */
  public static final String TEXT = "vfio-dt 0.1.0";

  /** Day of the version, for its manual; kept equal to the pom by the same test. */
  public static final String DAY = "2026-01-01";

  @Override
  public String[] getVersion() {
    return new String[] {TEXT};
  }
}
