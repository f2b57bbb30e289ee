// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec;

/** A value that the language writes as one word. */
public interface Word {
  /** As it stands in a spec, for example {@code read-only}. */
  String word();
}
