// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.fdt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.dts.DtsCode;

/** What is wrong with one blob; every finding says at which byte, and in which node. */
final class BlobFindings {
  private static final int MOST = 20;
  private static final int LONGEST_PATH = 300;

  private final String blob;
  private final List<Diagnostic> found = new ArrayList<>();
  private boolean failed;

  /**
   * @param blob what people call it, such as the name of its file
   */
  BlobFindings(String blob) {
    this.blob = blob;
  }

  /** A finding about the whole blob. */
  void add(DtsCode code, String message) {
    add(Diagnostic.of(code, blob + ": " + message));
  }

  /** A finding about a field of the header. */
  void add(DtsCode code, long offset, String message) {
    add(
        Diagnostic.of(
            code, String.format(Locale.ROOT, "%s, byte 0x%x: %s", blob, offset, message)));
  }

  /** A finding inside a node; a path in words where there is none yet. */
  void add(DtsCode code, long offset, String path, String message) {
    String shown = path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path;
    add(
        Diagnostic.of(
            code,
            String.format(Locale.ROOT, "%s, byte 0x%x, in %s: %s", blob, offset, shown, message)));
  }

  void add(Diagnostic finding) {
    failed |= finding.isError();
    if (found.size() < MOST || finding.isError()) {
      found.add(finding);
    }
  }

  boolean failed() {
    return failed;
  }

  List<Diagnostic> list() {
    return List.copyOf(found);
  }
}
