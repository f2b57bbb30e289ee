// SPDX-License-Identifier: Apache-2.0
/** Checks of a spec that was read: what would not build, not be sent, or never take effect. */
package org.vfiodt.spec.check;
