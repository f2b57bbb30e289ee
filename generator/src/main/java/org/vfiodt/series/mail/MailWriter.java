// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.util.SortedMap;
import org.vfiodt.series.PatchSeries;

/** A series as mail files. */
public final class MailWriter {
  private MailWriter() {}

  /**
   * File names to contents, cover letter first; contents are held one character a byte (ISO
   * 8859-1).
   *
   * @param signature stands below each mail, such as {@code vfio-dt 0.1.0}
   */
  public static SortedMap<String, String> files(PatchSeries series, String signature) {
    throw new UnsupportedOperationException();
  }
}
