// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** What the driver does when a level interrupt fires. */
public enum LevelHandling implements Word {
  /** Masks it until user space unmasks it. */
  AUTOMASK("automask");

  private final String word;

  LevelHandling(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
