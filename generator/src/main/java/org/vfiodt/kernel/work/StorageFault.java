// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.kernel.KernelCode;

/** What to tell a user about a file that could not be read or written. */
public final class StorageFault {
  private StorageFault() {}

  /** The diagnostic for a failure while {@code doing}, such as "copying /home/me/linux". */
  public static Diagnostic of(IOException failure, String doing) {
    if (failure instanceof UnsafeEntry) {
      return Diagnostic.of(KernelCode.UNSAFE, doing + ": " + failure.getMessage());
    }
    if (full(failure)) {
      return Diagnostic.of(KernelCode.NO_SPACE, doing + ": no space is left on the disk")
          .hint("make room, or put the cache elsewhere with --cache or VFIO_DT_CACHE");
    }
    return Diagnostic.of(KernelCode.STORAGE, doing + ": " + reason(failure));
  }

  private static boolean full(IOException failure) {
    String text = String.valueOf(failure.getMessage());
    return text.contains("No space left") || text.contains("Disk quota exceeded");
  }

  private static String reason(IOException failure) {
    String file =
        failure instanceof FileSystemException known && known.getFile() != null
            ? known.getFile()
            : "a file";
    if (failure instanceof AccessDeniedException) {
      return "no permission for " + file;
    }
    if (failure instanceof NoSuchFileException) {
      return file + " does not exist";
    }
    if (failure instanceof NotDirectoryException) {
      return file + " is not a directory";
    }
    if (failure.getCause() instanceof ReadOnlyFileSystemException
        || String.valueOf(failure.getMessage()).contains("Read-only file system")) {
      return file + " is on a read-only disk";
    }
    return file + " cannot be read or written";
  }
}
