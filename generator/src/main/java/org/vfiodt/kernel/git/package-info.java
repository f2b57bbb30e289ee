// SPDX-License-Identifier: Apache-2.0
/** Kernel trees that are in git repositories. */
package org.vfiodt.kernel.git;
