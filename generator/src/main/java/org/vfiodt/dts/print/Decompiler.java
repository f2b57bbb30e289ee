// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.print;

import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.DeviceTree;
import org.vfiodt.dts.Findings;

/**
 * Prepares a tree for {@link DtsPrinter}, so that the text is source again: names that only repeat
 * their node are dropped, labels and references restored, and names refused that no source can
 * write. Does no harm to a tree that came from source.
 */
public final class Decompiler {
  private static final int MOST_FINDINGS = 100;

  private Decompiler() {}

  public static Outcome<DeviceTree> prepare(DeviceTree tree) {
    Findings findings = new Findings(MOST_FINDINGS);
    SourceNames.check(tree, findings);
    return findings.failed()
        ? Outcome.failed(findings.list())
        : LabelRestorer.restore(RedundantNames.drop(tree));
  }
}
