// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

/** Is told how a build gets on. */
@FunctionalInterface
public interface BuildProgress {
  BuildProgress NONE = (made, what) -> {};

  /**
   * @param made files made so far in this run
   * @param what the file, as the kernel's build names it
   */
  void made(int made, String what);
}
