// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** Trigger type of an interrupt, as a rule sees it. */
public enum IrqType implements Word {
  /** Edge triggered, whatever the tree says. */
  EDGE("edge"),
  /** Level triggered, whatever the tree says. */
  LEVEL("level"),
  /** As if the tree gave no type: the driver's {@code untyped} rule decides. */
  UNTYPED("untyped");

  private final String word;

  IrqType(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
