// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** SHA-256 of files, in hexadecimal, as {@code sha256sum} prints it. */
public final class FileDigests {
  private static final int CHUNK = 1 << 16;

  private FileDigests() {}

  public static String of(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[CHUNK];
      for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
        digest.update(bytes, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Of a text that holds one character a byte. */
  public static String of(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** Of every plain file below a folder, by its path from there. */
  public static Map<String, String> below(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          digests.put(folder.relativize(file).toString(), of(file));
        }
      }
    }
    return digests;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
