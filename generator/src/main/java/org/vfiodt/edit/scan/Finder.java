// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit.scan;

/** Finds all places of one kind in a file. */
@FunctionalInterface
public interface Finder {
  /**
   * Looks through the whole file.
   *
   * @param wanted name or tokens of the place
   */
  Search search(FileText file, String wanted);
}
