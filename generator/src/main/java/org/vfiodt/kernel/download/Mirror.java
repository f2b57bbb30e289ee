// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.KernelCode;
import org.vfiodt.kernel.Progress;

/** A folder of files somewhere else; names are relative to it. */
public interface Mirror {
  /** For {@link #answers}: what a person is ready to wait before something else is tried. */
  Duration PROBE = Duration.ofSeconds(5);

  /** A small text, one character a byte. */
  Outcome<String> text(String name);

  /**
   * Brings a file here. What is in {@code part} from an earlier try is the file's beginning; after
   * a failure it holds all that came.
   */
  Outcome<Transfer> file(String name, Path part, Progress progress);

  /** Whether a file is there, as far as it can be known within {@link #PROBE}. */
  boolean answers(String name);

  /** A mirror by its address: http, https or file, or the path of a folder. */
  static Outcome<Mirror> of(String address) {
    String folder = address.replaceAll("/+$", "");
    try {
      if (folder.matches("https?://.+")) {
        return Outcome.of(new HttpMirror(URI.create(folder + "/"), HttpMirror.STALL));
      }
      if (folder.startsWith("file:")) {
        return Outcome.of(new FolderMirror(Path.of(URI.create(folder))));
      }
      if (!folder.contains("://")) {
        return Outcome.of(new FolderMirror(Path.of(address)));
      }
    } catch (IllegalArgumentException e) {
      // Told below, like every other address that makes no sense.
    }
    return Outcome.failed(
        Diagnostic.of(KernelCode.REFERENCE, "'" + address + "' is no address of a mirror")
            .hint("VFIO_DT_KERNEL_MIRROR is an http, https or file address, or a folder"));
  }
}
