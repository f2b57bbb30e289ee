// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.mutate;

/** What became of an edit of a changed file. */
public enum Verdict {
  /** It landed where it has to, or was refused where it has to be. */
  RIGHT,
  /** It could have landed, and failed with a message. */
  LOUD,
  /** It landed elsewhere, or said that it was made. */
  WRONG
}
