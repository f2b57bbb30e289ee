// SPDX-License-Identifier: Apache-2.0
/** The kinds of kernel that a user can name, and the cache that keeps what was obtained. */
package org.vfiodt.kernel.source;
