// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/** Whole lines of a Kconfig file; continued lines are one, comments and help texts are none. */
public final class KconfigLines implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    KconfigFile kconfig = KconfigFile.of(file);
    return Search.named(kconfig.lines(), KconfigFile.condition(wanted), kconfig.flaw());
  }
}
