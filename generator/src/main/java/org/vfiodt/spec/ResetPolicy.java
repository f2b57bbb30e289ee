// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** Whether a device must be reset between two owners. */
public enum ResetPolicy implements Word {
  /** The driver resets nothing. */
  NONE("none"),
  /** Reset where a way is known; other devices are assigned all the same. */
  OPTIONAL("optional"),
  /** A device without a known way is not assigned. */
  REQUIRED("required");

  private final String word;

  ResetPolicy(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
