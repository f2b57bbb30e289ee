// SPDX-License-Identifier: Apache-2.0
/**
 * Kernel builds: configuration from fragments, make in an object folder of its own, and what the
 * tools said, by file and line.
 */
package org.vfiodt.kbuild;
