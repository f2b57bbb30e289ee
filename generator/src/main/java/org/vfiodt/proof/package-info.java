// SPDX-License-Identifier: Apache-2.0
/** A finished check as a chain of hashes, and the offline test that nothing of it was changed. */
package org.vfiodt.proof;
