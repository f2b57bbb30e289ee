// SPDX-License-Identifier: Apache-2.0
/** Outputs as they were seen and accepted, and the documentation that must follow the code. */
package org.vfiodt.golden;
