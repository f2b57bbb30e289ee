// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.report.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that {@code git patch-id --stable} gives a mail, read from its text as it stands: mail
 * programs that change headers or line numbers do not change it.
 */
final class MailPatchId {
  private static final int LENGTH = 20;
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d+(?:,(\\d{1,9}))? \\+\\d+(?:,(\\d{1,9}))? @@.*");

  private final byte[] sum = new byte[LENGTH];
  private final MessageDigest file = sha1();
  private boolean found;

  private MailPatchId() {}

  /** 40 hexadecimal digits; nothing for a mail without a patch. */
  static Optional<String> of(String mail) {
    MailPatchId id = new MailPatchId();
    id.read(mail.lines().iterator());
    return id.found ? Optional.of(HexFormat.of().formatHex(id.sum)) : Optional.empty();
  }

  private void read(Iterator<String> lines) {
    boolean hunks = false;
    while (lines.hasNext()) {
      String line = lines.next();
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith("diff ")) {
        if (hunks) {
          flush();
        }
        hunks = false;
        found = true;
        add(line);
      } else if (found && hunk.matches()) {
        hunks = true;
        hunk(lines, count(hunk.group(1)), count(hunk.group(2)));
      } else if (found && hunks && !line.startsWith("\\ ")) {
        break;
      } else if (found && header(line)) {
        add(line);
      }
    }
    if (found) {
      flush();
    }
  }

  private void hunk(Iterator<String> lines, int old, int young) {
    int before = old;
    int after = young;
    while ((before > 0 || after > 0) && lines.hasNext()) {
      String line = lines.next();
      if (line.startsWith("\\ ")) {
        continue;
      }
      before -= line.startsWith("+") ? 0 : 1;
      after -= line.startsWith("-") ? 0 : 1;
      add(line);
    }
  }

  /** All that git writes in front of the hunks, but for the names of the contents. */
  private static boolean header(String line) {
    return !line.startsWith("index ")
        && !line.isEmpty()
        && (Character.isLetter(line.charAt(0))
            || line.startsWith("--- ")
            || line.startsWith("+++ "));
  }

  private static int count(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private void add(String line) {
    file.update(line.replaceAll("[ \\t\\r\\n\\f\\x0b]", "").getBytes(StandardCharsets.ISO_8859_1));
  }

  private void flush() {
    byte[] digest = file.digest();
    int carry = 0;
    for (int i = 0; i < LENGTH; i++) {
      carry += (sum[i] & 0xff) + (digest[i] & 0xff);
      sum[i] = (byte) carry;
      carry >>= 8;
    }
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
