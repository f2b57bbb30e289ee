// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/** {@code if} ... {@code endif} of a Kconfig file, by the condition. */
public final class KconfigConditions implements Finder {
  @Override
  public Search search(FileText file, String wanted) {
    KconfigFile kconfig = KconfigFile.of(file);
    return Search.named(kconfig.conditions(), KconfigFile.condition(wanted), kconfig.flaw());
  }
}
