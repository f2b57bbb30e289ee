// SPDX-License-Identifier: Apache-2.0
/**
 * Which devices of a platform are handed over, and to whom. {@link
 * org.vfiodt.devices.handover.Selection} is what every recipient starts from: it refuses what the
 * verdicts refuse. {@code guest} makes a guest's view of the chosen devices; how each recipient
 * writes them down is the work of {@code render.handover}.
 */
package org.vfiodt.devices.handover;
