// SPDX-License-Identifier: Apache-2.0
/**
 * Revisions to commits: who wrote them, when, on which base, and the series that comes of it; in
 * memory or as a branch of the user's repository.
 */
package org.vfiodt.series;
