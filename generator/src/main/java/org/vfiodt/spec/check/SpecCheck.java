// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.spec.check;

import org.vfiodt.spec.DriverSpec;

/** One subject that a spec is checked for. */
interface SpecCheck {
  void check(DriverSpec spec, Findings findings);
}
