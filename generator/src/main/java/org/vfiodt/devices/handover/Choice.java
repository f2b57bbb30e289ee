// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.devices.handover;

/** How devices were chosen, which decides what an objection of the recipient does. */
public enum Choice {
  /** Nobody named them: what the recipient objects to stays behind. */
  FREE,
  /** They were named: an objection is an error. */
  NAMED,
  /** They were named, and force was given: an objection is a warning. */
  FORCED
}
