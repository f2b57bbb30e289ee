// SPDX-License-Identifier: Apache-2.0
/**
 * Diagnostics: what is wrong, where, how it came there, and what helps; and outcomes that carry
 * them.
 */
package org.vfiodt.diag;
