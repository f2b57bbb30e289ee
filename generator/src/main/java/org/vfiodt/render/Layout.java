// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render;

/** Who decides about the white space of a text. */
public enum Layout {
  /** Kernel C: {@code CLayout} indents and breaks lines. */
  C,
  /** As the template has it, without trailing white space and double blank lines. */
  PLAIN,
  /** As {@link #PLAIN}; every interpolation is escaped for HTML. */
  HTML
}
