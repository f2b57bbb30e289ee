// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.util.List;

/**
 * The name of a patch that survives a change of line numbers and white space, as {@code git
 * patch-id --stable} computes it from a mail: a hash for each file, summed, so that the order of
 * files does not matter either. As there, an empty file counts to the file behind it. ({@code git
 * format-patch --base} leaves the indent heuristic out, so that its ids do not always fit the mails
 * they speak of; ours do.)
 */
public final class PatchId {
  private PatchId() {}

  /** 40 hexadecimal digits. */
  public static String of(List<FileDiff> files) {
    PatchIdSum sum = new PatchIdSum();
    for (int i = 0; i < files.size(); i++) {
      add(sum, files.get(i));
      if (!files.get(i).hunks().isEmpty() && i < files.size() - 1) {
        sum.endFile();
      }
    }
    return sum.hex();
  }

  private static void add(PatchIdSum sum, FileDiff file) {
    sum.add(DiffText.gitLine(file));
    if (file.before().isEmpty()) {
      sum.add("new file mode " + file.after().orElseThrow().mode());
    } else if (file.after().isEmpty()) {
      sum.add("deleted file mode " + file.before().orElseThrow().mode());
    }
    if (!file.hunks().isEmpty()) {
      sum.add(DiffText.oldLine(file));
      sum.add(DiffText.newLine(file));
    }
    for (Hunk hunk : file.hunks()) {
      hunk.lines().forEach(sum::add);
    }
  }
}
