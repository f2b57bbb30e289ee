// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * A file that was made, as the papers name it.
 *
 * @param path below the folder of all deliverables, folders apart by slashes
 * @param title what it is, for people
 * @param sha1 digest that SPDX demands of every file
 */
public record DeliveredFile(String path, String title, long size, String sha1, String sha256) {

  /** Looks at a file that is there. */
  public static DeliveredFile of(Path folder, String path, String title) throws IOException {
    MessageDigest sha1 = Digests.sha1();
    MessageDigest sha256 = Digests.sha256();
    try (InputStream in = Files.newInputStream(folder.resolve(path));
        OutputStream out =
            new DigestOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), sha1), sha256)) {
      long size = in.transferTo(out);
      return new DeliveredFile(
          path, title, size, Digests.hex(sha1.digest()), Digests.hex(sha256.digest()));
    }
  }
}
