// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vfiodt.diag.Outcome;
import org.vfiodt.series.Prerequisite;
import org.vfiodt.source.SourceFile;

/** Patches that others sent by mail, as revisions of a tree. */
public final class MailReader {
  private MailReader() {}

  /**
   * Reads the patches of a mailbox and applies them in order.
   *
   * @param mailbox one mail or many, one character a byte (ISO 8859-1)
   * @param tree content of a path, one character a byte; empty where the tree has no such file
   */
  public static Outcome<List<Prerequisite>> read(
      SourceFile mailbox, Function<String, Optional<String>> tree) {
    throw new UnsupportedOperationException();
  }
}
