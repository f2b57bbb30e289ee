// SPDX-License-Identifier: Apache-2.0
/**
 * The commands: options to requests, results to standard output, everything else to standard error.
 */
package org.vfiodt.cli;
