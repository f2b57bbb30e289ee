// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.util.List;

/** The names under which a compiler writes the phandles that it chooses. */
public enum PhandleFormat {
  /** As kernels before 2.6.31 want them. */
  LEGACY("linux,phandle"),
  /** As the specification says. */
  EPAPR("phandle"),
  /** As the compiler of kernels up to 4.11 wrote them. */
  BOTH("linux,phandle", "phandle");

  private final List<String> properties;

  PhandleFormat(String... properties) {
    this.properties = List.of(properties);
  }

  /** The names of the properties, in the order in which they are added. */
  public List<String> properties() {
    return properties;
  }
}
