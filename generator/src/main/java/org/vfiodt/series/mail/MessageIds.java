// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.vfiodt.series.Patch;
import org.vfiodt.series.PatchSeries;

/**
 * Message ids without a clock: a hash over the whole series takes the place of the time, so that
 * each version of a series has ids of its own, and the same series always the same.
 */
final class MessageIds {
  private static final int KEY_LENGTH = 12;

  private final String end;

  MessageIds(PatchSeries series) {
    StringBuilder all = new StringBuilder();
    all.append(series.prefix()).append('\0').append(series.version()).append('\0');
    all.append(series.title()).append('\0').append(series.cover()).append('\0');
    series.prerequisites().forEach(patch -> all.append(patch.commit()).append('\0'));
    series.patches().forEach(patch -> all.append(patch.commit()).append('\0'));
    end = "." + hash(all.toString()) + ".git." + series.author().email() + ">";
  }

  String cover() {
    return "<cover" + end;
  }

  String of(Patch patch) {
    return "<" + patch.commit() + end;
  }

  private static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
