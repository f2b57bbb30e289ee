// SPDX-License-Identifier: Apache-2.0
/** The checks themselves: each looks at one tree and says what it saw. */
package org.vfiodt.check.observe;
