// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

import java.util.List;

/**
 * Makes anchored edits: every locator must fit exactly once, an edit made before is recognised, and
 * every byte outside the edit stays as it was.
 */
public final class Editor {
  private Editor() {}

  /** {@link #apply(String, String, Edit, List)} without companions. */
  public static EditOutcome apply(String path, String before, Edit edit) {
    return apply(path, before, edit, List.of());
  }

  /**
   * Applies one edit.
   *
   * @param path of the file, for diagnostics
   * @param before text of the file, one character a byte
   * @param companions all edits that may have been made to this file already, in any order: their
   *     texts may stand between the place of this edit and its text
   */
  public static EditOutcome apply(String path, String before, Edit edit, List<Edit> companions) {
    throw new UnsupportedOperationException("not written yet");
  }
}
