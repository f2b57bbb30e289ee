// SPDX-License-Identifier: Apache-2.0
/** Kernel trees on disk: written safely, read as their owner left them, overlaid with our files. */
package org.vfiodt.kernel.work;
