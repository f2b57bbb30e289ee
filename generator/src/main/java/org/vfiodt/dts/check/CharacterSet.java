// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts.check;

/** Characters that a name may have, for names of bytes. */
final class CharacterSet {
  private final boolean[] members = new boolean[256];

  private CharacterSet(String characters) {
    characters.chars().forEach(character -> members[character] = true);
  }

  /** Latin letters, digits and these. */
  static CharacterSet alphanumeric(String more) {
    return new CharacterSet(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + more);
  }

  /** Exactly these. */
  static CharacterSet of(String characters) {
    return new CharacterSet(characters);
  }

  /** Index of the first character that is not a member; the length where all are. */
  int firstOutside(String name, int from) {
    int length = name.length();
    for (int i = from; i < length; i++) {
      char c = name.charAt(i);
      if (c >= 256 || !members[c]) {
        return i;
      }
    }
    return length;
  }
}
