// SPDX-License-Identifier: Apache-2.0
/**
 * Holds the answer about a board's devices against the kernel that runs on it in the emulator.
 * Started by {@code ci/devices-proof.sh}.
 */
package org.vfiodt.proof;
