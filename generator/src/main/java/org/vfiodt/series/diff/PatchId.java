// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.diff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.vfiodt.edit.FileChange;

/**
 * The name of a patch that survives a change of line numbers and white space, as {@code git
 * patch-id --stable} computes it from a mail: a hash for each file, summed, so that the order of
 * files does not matter either. As there, an empty file counts to the file behind it. ({@code git
 * format-patch --base} leaves the indent heuristic out, so that its ids do not always fit the mails
 * they speak of; ours do.)
 */
public final class PatchId {
  private static final int LENGTH = 20;

  private PatchId() {}

  /** 40 hexadecimal digits. */
  public static String of(List<FileDiff> files) {
    byte[] sum = new byte[LENGTH];
    MessageDigest digest = sha1();
    for (int i = 0; i < files.size(); i++) {
      add(digest, files.get(i));
      if (!files.get(i).hunks().isEmpty() || i == files.size() - 1) {
        add(sum, digest.digest());
      }
    }
    return HexFormat.of().formatHex(sum);
  }

  /** The same of changes that are no commit yet; all files count as plain ones. */
  public static String ofChanges(List<FileChange> changes) {
    return of(changes.stream().map(PatchId::plain).toList());
  }

  private static FileDiff plain(FileChange change) {
    FileVersion version = new FileVersion("", "100644");
    return new FileDiff(
        change.path(),
        change.before().map(text -> version),
        change.after().map(text -> version),
        Hunks.of(change.before().orElse(""), change.after().orElse("")));
  }

  private static void add(byte[] sum, byte[] hash) {
    int carry = 0;
    for (int i = 0; i < LENGTH; i++) {
      carry += (sum[i] & 0xff) + (hash[i] & 0xff);
      sum[i] = (byte) carry;
      carry >>= 8;
    }
  }

  private static void add(MessageDigest digest, FileDiff file) {
    add(digest, DiffText.gitLine(file));
    if (file.before().isEmpty()) {
      add(digest, "new file mode " + file.after().orElseThrow().mode());
    } else if (file.after().isEmpty()) {
      add(digest, "deleted file mode " + file.before().orElseThrow().mode());
    }
    if (!file.hunks().isEmpty()) {
      add(digest, DiffText.oldLine(file));
      add(digest, DiffText.newLine(file));
    }
    for (Hunk hunk : file.hunks()) {
      hunk.lines().forEach(line -> add(digest, line));
    }
  }

  private static void add(MessageDigest digest, String line) {
    StringBuilder visible = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      if (" \t\r\n".indexOf(line.charAt(i)) < 0) {
        visible.append(line.charAt(i));
      }
    }
    digest.update(visible.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
