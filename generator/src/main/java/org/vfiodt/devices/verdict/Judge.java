// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.verdict;

/** Finds the reasons of one subject. */
interface Judge {
  void judge(Evidence device, Reasons reasons);
}
