// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/** {@code config} and {@code menuconfig} entries of a Kconfig file, help text included. */
public final class KconfigEntries implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    KconfigFile kconfig = KconfigFile.of(file);
    return Search.named(kconfig.entries(), wanted, kconfig.flaw());
  }
}
