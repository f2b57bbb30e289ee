// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of SHA-256 sums as kernel.org has one in each folder: clear text with a signature. */
public final class Checksums {
  private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
  private static final String END = "-----BEGIN PGP SIGNATURE-----";

  private Checksums() {}

  /**
   * The sum of a file; empty when it is not listed. Of a signed list only the signed part counts.
   *
   * @param list the text of {@code sha256sums.asc}
   */
  public static Optional<String> find(String list, String file) {
    Matcher line =
        Pattern.compile(
                "^([0-9a-fA-F]{64}) [ *]" + Pattern.quote(file) + "\\r?$", Pattern.MULTILINE)
            .matcher(signedPart(list));
    return line.find()
        ? Optional.of(line.group(1).toLowerCase(java.util.Locale.ROOT))
        : Optional.empty();
  }

  /** Whether a list claims to be signed. */
  public static boolean signed(String list) {
    return list.contains(BEGIN);
  }

  private static String signedPart(String list) {
    int begin = list.indexOf(BEGIN);
    if (begin < 0) {
      return list;
    }
    int end = list.indexOf(END, begin);
    return list.substring(begin, end < 0 ? list.length() : end);
  }
}
