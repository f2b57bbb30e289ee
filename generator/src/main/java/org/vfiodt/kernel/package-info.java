// SPDX-License-Identifier: Apache-2.0
/** Kernel trees: where they come from, which version they are, and the facts found in them. */
package org.vfiodt.kernel;
