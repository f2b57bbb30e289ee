// SPDX-License-Identifier: Apache-2.0
/** A series on several kernels: every patch is looked at by every check. */
package org.vfiodt.check;
