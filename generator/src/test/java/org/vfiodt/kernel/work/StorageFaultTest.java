// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Fault;
import org.vfiodt.kernel.KernelCode;

class StorageFaultTest {
  private static Diagnostic of(IOException failure) {
    Diagnostic found = StorageFault.of(failure, "copying x");
    assertThat(found.message()).startsWith("copying x: ").doesNotContain("Exception");
    return found;
  }

  @Test
  void tellsAFullDiskFromOtherFaults() {
    for (IOException full :
        new IOException[] {
          new IOException("No space left on device"),
          new FileSystemException("/cache/a", null, "No space left on device"),
          new FileSystemException("/cache/a", null, "Disk quota exceeded")
        }) {
      assertThat(of(full).code()).isEqualTo(KernelCode.NO_SPACE);
      assertThat(of(full).hint()).isPresent();
    }
    assertThat(KernelCode.NO_SPACE.fault()).isEqualTo(Fault.ENVIRONMENT);
  }

  @Test
  void namesTheFile() {
    assertThat(of(new AccessDeniedException("/a")).message()).endsWith("no permission for /a");
    assertThat(of(new NoSuchFileException("/a")).message()).endsWith("/a does not exist");
    assertThat(of(new FileSystemException("/a", null, "Read-only file system")).message())
        .endsWith("/a is on a read-only disk");
    assertThat(of(new IOException("java.lang.Weird: 0x17")).message())
        .endsWith("a file cannot be read or written");
  }
}
