// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** Picks entries of a devicetree list, such as {@code clocks} or {@code interrupts}. */
public sealed interface Selector permits Selector.All, Selector.Index, Selector.Name {
  /** As it stands in a spec. */
  String text();

  /** Every entry: {@code all}. */
  record All() implements Selector {
    @Override
    public String text() {
      return "all";
    }
  }

  /** By position, from 0. */
  record Index(int index) implements Selector {
    @Override
    public String text() {
      return String.valueOf(index);
    }
  }

  /** By its entry in {@code clock-names}, {@code interrupt-names}, ... */
  record Name(String name) implements Selector {
    @Override
    public String text() {
      return TextLiteral.line(name);
    }
  }
}
