// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series.mail;

/** Names of mail files, as git makes them from subjects. */
public final class FileNames {
  private static final String SUFFIX = ".patch";
  private static final int LONGEST = 64;

  private FileNames() {}

  public static String of(int version, int number, String subject) {
    String start = version > 1 ? "v" + version + "-" : "";
    String name = start + digits(number) + "-" + slug(subject);
    int most = LONGEST - (SUFFIX.length() + 1);
    return (name.length() > most ? name.substring(0, most) : name) + SUFFIX;
  }

  private static String digits(int number) {
    String digits = String.valueOf(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Letters, digits, dots and underscores; a dash for anything else, single dots, bare ends. */
  private static String slug(String subject) {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < subject.length(); i++) {
      char c = subject.charAt(i);
      if (!isTitle(c)) {
        gap = true;
      } else if (c != '.' || i == 0 || subject.charAt(i - 1) != '.') {
        out.append(gap && !out.isEmpty() ? "-" : "").append(c);
        gap = false;
      }
    }
    int end = out.length();
    while (end > 0 && (out.charAt(end - 1) == '.' || out.charAt(end - 1) == '-')) {
      end--;
    }
    return out.substring(0, end);
  }

  private static boolean isTitle(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_';
  }
}
