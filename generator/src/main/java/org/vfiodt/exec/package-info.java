// SPDX-License-Identifier: Apache-2.0
/** Processes: argument vectors only, deadlines, output to files and listeners, clean ends. */
package org.vfiodt.exec;
