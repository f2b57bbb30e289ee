// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.driver;

/** One ability of the driver; it adds its parts to those of the features before it. */
interface Feature {
  void addTo(DriverParts parts);
}
