// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/** {@code source} lines of a Kconfig file, by the path they name. */
public final class KconfigSources implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    KconfigFile kconfig = KconfigFile.of(file);
    return Search.named(kconfig.sources(), wanted, kconfig.flaw());
  }
}
