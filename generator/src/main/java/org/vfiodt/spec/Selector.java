// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** Picks entries of a devicetree list, such as {@code clocks} or {@code interrupts}. */
public sealed interface Selector permits Selector.All, Selector.Index, Selector.Name {
  /** Every entry: {@code all}. */
  record All() implements Selector {}

  /** By position, from 0. */
  record Index(int index) implements Selector {}

  /** By its entry in {@code clock-names}, {@code interrupt-names}, ... */
  record Name(String name) implements Selector {}
}
