// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.edit;

/** The kind of file that a locator belongs to. */
enum Language {
  C,
  KCONFIG,
  MAKE,
  DTS,
  ANY
}
