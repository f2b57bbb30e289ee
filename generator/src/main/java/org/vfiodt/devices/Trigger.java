// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices;

/** How an interrupt is raised, as the flags cell of its specifier says (IRQ_TYPE_SENSE_MASK). */
public enum Trigger {
  /** The specifier does not say, or says none: the controller's default holds. */
  NONE("none"),
  RISING("edge-rising"),
  FALLING("edge-falling"),
  BOTH("edge-both"),
  HIGH("level-high"),
  LOW("level-low");

  private final String label;

  Trigger(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean level() {
    return this == HIGH || this == LOW;
  }

  /** From the lowest four bits of a flags cell. */
  public static Trigger of(long flags) {
    return switch ((int) (flags & 0xf)) {
      case 1 -> RISING;
      case 2 -> FALLING;
      case 3 -> BOTH;
      case 4 -> HIGH;
      case 8 -> LOW;
      default -> NONE;
    };
  }
}
