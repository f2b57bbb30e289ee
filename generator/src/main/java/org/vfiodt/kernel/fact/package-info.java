// SPDX-License-Identifier: Apache-2.0
/** Facts about a kernel tree: what their data files say, and looking for them. */
package org.vfiodt.kernel.fact;
