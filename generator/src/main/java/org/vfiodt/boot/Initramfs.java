// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * An initramfs as a cpio archive of the "newc" form
 * (Documentation/early-userspace/buffer-format.txt of the kernel). The same entries give the same
 * bytes: owner root, time 0, inodes counted, names sorted.
 */
public final class Initramfs {
  private static final String MAGIC = "070701";
  private static final String END = "TRAILER!!!";
  private static final int BLOCK = 512;

  private final TreeMap<String, InitramfsEntry> entries = new TreeMap<>();

  private Initramfs() {}

  /**
   * Entries by their path from the root without the leading slash; folders that hold them come by
   * themselves.
   */
  public static Initramfs of(Map<String, InitramfsEntry> entries) {
    Initramfs result = new Initramfs();
    entries.forEach(
        (path, entry) -> {
          if (path.isEmpty() || path.startsWith("/") || path.contains("\0")) {
            throw new IllegalArgumentException("not a path inside an archive: " + path);
          }
          for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            result.entries.putIfAbsent(path.substring(0, slash), InitramfsEntry.directory(0755));
          }
          result.entries.put(path, entry);
        });
    return result;
  }

  /** What a guest that is a single program needs: its program, and the nodes init starts with. */
  public static Initramfs ofGuest(byte[] program, Map<String, InitramfsEntry> more) {
    Map<String, InitramfsEntry> entries = new TreeMap<>(more);
    entries.put("init", InitramfsEntry.file(program, 0755));
    entries.put("dev/console", InitramfsEntry.characterDevice(0600, 5, 1));
    entries.put("dev/null", InitramfsEntry.characterDevice(0666, 1, 3));
    entries.putIfAbsent("proc", InitramfsEntry.directory(0755));
    entries.putIfAbsent("sys", InitramfsEntry.directory(0755));
    entries.putIfAbsent("tmp", InitramfsEntry.directory(0777));
    return of(entries);
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int inode = 1;
    for (Map.Entry<String, InitramfsEntry> entry : entries.entrySet()) {
      write(out, inode++, entry.getKey(), entry.getValue());
    }
    write(out, 0, END, new InitramfsEntry(0, new byte[0], 0, 0));
    pad(out, BLOCK);
    return out.toByteArray();
  }

  /** The same, compressed; the header holds no time. */
  public byte[] compressed() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int inode, String path, InitramfsEntry e) {
    byte[] name = (path + "\0").getBytes(StandardCharsets.UTF_8);
    byte[] content = e.content();
    int links = e.isDirectory() ? 2 : 1;
    StringBuilder header = new StringBuilder(MAGIC);
    int[] fields = {
      inode, e.mode(), 0, 0, links, 0, content.length, 0, 0, e.major(), e.minor(), name.length, 0
    };
    for (int field : fields) {
      header.append(String.format(Locale.ROOT, "%08X", field));
    }
    out.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(name);
    pad(out, 4);
    out.writeBytes(content);
    pad(out, 4);
  }

  private static void pad(ByteArrayOutputStream out, int unit) {
    while (out.size() % unit != 0) {
      out.write(0);
    }
  }
}
