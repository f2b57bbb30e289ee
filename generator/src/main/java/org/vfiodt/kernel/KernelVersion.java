// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel;

/**
 * The version that a tree's top Makefile declares. For people and file names only: templates and
 * recipes ask for facts.
 */
public record KernelVersion(int version, int patchLevel, int subLevel, String extra) {
  @Override
  public String toString() {
    return version + "." + patchLevel + (subLevel == 0 ? "" : "." + subLevel) + extra;
  }
}
